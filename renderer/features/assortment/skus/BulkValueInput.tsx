import { AutoComplete, Input, InputNumber, Select, TreeSelect } from 'antd';
import { skuStatuses } from '#shared/domain/catalogue/sku-facts';
import { DayField } from '../../../ui/DayField';
import { useT } from '../../../ui/words';
import type { BulkField, BulkValue } from './bulk-fields';
import { type Catalogue, treeOf } from './catalogue';
import styles from './Skus.module.css';

interface Props {
  readonly catalogue: Catalogue;
  readonly field: BulkField;
  readonly value: BulkValue;
  readonly onChange: (value: BulkValue) => void;
}

/** The control that fits what is to be set. */
export function BulkValueInput({ catalogue, field, value, onChange }: Props) {
  const t = useT();
  const { list } = catalogue;
  const label = t('catalogue.skuValue');
  const common = { 'aria-label': label, className: styles.value ?? '' };
  const text = typeof value === 'string' ? value : '';
  switch (field) {
    case 'status':
      return (
        <Select
          {...common}
          placeholder={t('catalogue.skuChooseValue')}
          value={value}
          options={skuStatuses.map((one) => ({
            value: one,
            label: t(`catalogue.skuStatus_${one}`),
          }))}
          onChange={onChange}
        />
      );
    case 'categoryId':
      return (
        <TreeSelect
          {...common}
          placeholder={t('catalogue.skuChooseValue')}
          value={value}
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeData={treeOf(list.categories, t('catalogue.skuWaiting'))}
          popupMatchSelectWidth={280}
          onChange={onChange}
        />
      );
    case 'facings':
    case 'minFacings':
    case 'maxFacings':
    case 'widthCm':
      return (
        <InputNumber
          {...common}
          placeholder={t('catalogue.skuEmptyValue')}
          min={field === 'widthCm' ? 0.1 : 0}
          max={1_000}
          precision={field === 'widthCm' ? 1 : 0}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'mustKeep':
      return (
        <Select
          {...common}
          placeholder={t('catalogue.skuChooseValue')}
          value={value}
          options={[
            { value: true, label: t('common.yes') },
            { value: false, label: t('common.no') },
          ]}
          onChange={onChange}
        />
      );
    case 'trialUntil':
      return (
        <span className={styles.value}>
          <DayField aria-label={label} value={text} onChange={onChange} />
        </span>
      );
    case 'brand':
      return (
        <Input
          {...common}
          placeholder={t('catalogue.skuEmptyValue')}
          maxLength={200}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'supplier':
    case 'addScene':
    case 'removeScene':
      return (
        <AutoComplete
          {...common}
          placeholder={t(
            field === 'supplier' ? 'catalogue.skuEmptyValue' : 'catalogue.skuChooseValue',
          )}
          value={text}
          maxLength={80}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          options={(field === 'supplier' ? list.suppliers : list.scenes).map(({ name }) => ({
            value: name,
          }))}
          onChange={onChange}
        />
      );
  }
}
