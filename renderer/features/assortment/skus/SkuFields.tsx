import { AutoComplete, Form, Input, InputNumber, Select, Switch, TreeSelect } from 'antd';
import { skuProblem, skuStatuses } from '#shared/domain/catalogue/sku-facts';
import { DayField } from '../../../ui/DayField';
import { useFormat, useT } from '../../../ui/words';
import { type Catalogue, treeOf } from './catalogue';
import styles from './Skus.module.css';
import type { SkuForm } from './sku-form';

interface Props {
  readonly catalogue: Catalogue;
  /** A SKU that is not there yet may leave its code empty. */
  readonly isNew: boolean;
}

const Item = Form.Item<SkuForm>;
const optional = { min: 0, max: 1_000, precision: 0 } as const;

/** Everything that a person says of a SKU, in four groups. */
export function SkuFields({ catalogue, isNew }: Props) {
  const t = useT();
  const format = useFormat();
  const form = Form.useFormInstance<SkuForm>();
  const { categories, suppliers, scenes } = catalogue.list;
  const crossed = (field: 'maxFacings' | 'delistedOn') => ({
    validator: async () => {
      const { minFacings, maxFacings, introducedOn, delistedOn } = form.getFieldsValue(true);
      const wrong = skuProblem({
        code: '',
        name: '-',
        minFacings,
        maxFacings,
        introducedOn: introducedOn || null,
        delistedOn: delistedOn || null,
      });
      if (wrong?.field === field) throw new Error(t(`catalogue.skuProblem_${wrong.problem}`));
    },
  });
  return (
    <div className={styles.form}>
      <h3>{t('catalogue.skuBasics')}</h3>
      <Item
        name="name"
        label={t('imports.field_skuName')}
        className={styles.whole ?? ''}
        rules={[{ required: true, whitespace: true, message: t('catalogue.skuProblem_nameless') }]}
      >
        <Input maxLength={200} autoFocus />
      </Item>
      <Item
        name="code"
        label={t('imports.field_skuCode')}
        className={styles.third ?? ''}
        rules={[{ required: !isNew, whitespace: true, message: t('imports.field_skuCode') }]}
      >
        <Input maxLength={60} placeholder={isNew ? t('catalogue.skuCodeHint') : ''} />
      </Item>
      <Item name="spec" label={t('imports.field_spec')} className={styles.third ?? ''}>
        <Input maxLength={200} />
      </Item>
      <Item name="unit" label={t('imports.field_unit')} className={styles.third ?? ''}>
        <Input maxLength={200} />
      </Item>
      <Item name="barcodes" label={t('imports.field_barcode')} className={styles.whole ?? ''}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[' ', ',', ';', '，']}
        />
      </Item>
      <Item name="categoryId" label={t('imports.field_categoryName')} className={styles.half ?? ''}>
        <TreeSelect
          showSearch={{ treeNodeFilterProp: 'title' }}
          placeholder={t('catalogue.skuWaiting')}
          treeData={treeOf(categories, t('catalogue.skuWaiting'))}
        />
      </Item>
      <Item name="supplier" label={t('imports.field_supplierName')} className={styles.half ?? ''}>
        <AutoComplete
          maxLength={80}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          options={suppliers.map(({ name }) => ({ value: name }))}
        />
      </Item>
      <Item name="brand" label={t('imports.field_brand')} className={styles.half ?? ''}>
        <Input maxLength={200} />
      </Item>
      <Item name="scenes" label={t('imports.field_scenes')} className={styles.half ?? ''}>
        <Select
          mode="tags"
          placeholder={t('catalogue.skuNamesTyped')}
          tokenSeparators={[',', '、', '，']}
          options={scenes.map(({ name }) => ({ value: name }))}
        />
      </Item>

      <h3>{t('catalogue.skuSpace')}</h3>
      <Item name="facings" label={t('imports.field_facings')} className={styles.third ?? ''}>
        <InputNumber {...optional} />
      </Item>
      <Item name="minFacings" label={t('imports.field_minFacings')} className={styles.third ?? ''}>
        <InputNumber {...optional} />
      </Item>
      <Item
        name="maxFacings"
        label={t('imports.field_maxFacings')}
        className={styles.third ?? ''}
        dependencies={['minFacings']}
        rules={[crossed('maxFacings')]}
      >
        <InputNumber {...optional} />
      </Item>
      <Item name="widthCm" label={t('imports.field_widthCm')} className={styles.third ?? ''}>
        <InputNumber min={0.1} max={1_000} step={0.5} suffix={t('catalogue.skuCm')} />
      </Item>
      <Item
        name="mustKeep"
        label={t('imports.field_mustKeep')}
        className={styles.third ?? ''}
        valuePropName="checked"
      >
        <Switch />
      </Item>
      <Item
        name="weighed"
        label={t('imports.field_weighed')}
        className={styles.third ?? ''}
        valuePropName="checked"
      >
        <Switch />
      </Item>

      <h3>{t('catalogue.skuLife')}</h3>
      <Item name="status" label={t('imports.field_status')} className={styles.half ?? ''}>
        <Select
          options={skuStatuses.map((value) => ({
            value,
            label: t(`catalogue.skuStatus_${value}`),
          }))}
        />
      </Item>
      <Item name="trialUntil" label={t('catalogue.skuTrialUntil')} className={styles.half ?? ''}>
        <DayField />
      </Item>
      <Item
        name="introducedOn"
        label={t('imports.field_introducedOn')}
        className={styles.half ?? ''}
      >
        <DayField />
      </Item>
      <Item
        name="delistedOn"
        label={t('catalogue.skuDelistedOn')}
        className={styles.half ?? ''}
        dependencies={['introducedOn']}
        rules={[crossed('delistedOn')]}
      >
        <DayField />
      </Item>

      <h3>{t('catalogue.skuTrade')}</h3>
      {(['price', 'cost'] as const).map((field) => (
        <Amount key={field} field={field} sign={format.currencySign} />
      ))}
      <Item name="pack" label={t('imports.field_pack')} className={styles.third ?? ''}>
        <InputNumber min={1} max={1_000_000} precision={0} suffix={t('catalogue.skuPack')} />
      </Item>
      <Item
        name="shelfLifeDays"
        label={t('imports.field_shelfLifeDays')}
        className={styles.third ?? ''}
      >
        <InputNumber min={1} max={36_500} precision={0} suffix={t('catalogue.skuDays')} />
      </Item>
      <Item name="lossPercent" label={t('imports.field_lossRate')} className={styles.third ?? ''}>
        <InputNumber min={0} max={100} step={0.5} suffix="%" />
      </Item>
    </div>
  );
}

/** An amount and the day from which it is in force; the day only matters when the amount changes. */
function Amount({ field, sign }: { field: 'price' | 'cost'; sign: string }) {
  const t = useT();
  const from = `${field}From` as const;
  const label = t(field === 'price' ? 'catalogue.skuPrice' : 'imports.field_cost');
  return (
    <>
      <Item name={field} label={label} className={styles.half ?? ''}>
        <InputNumber min={0} max={1e8} precision={field === 'price' ? 2 : 4} prefix={sign} />
      </Item>
      <Item
        name={from}
        label={t('catalogue.skuFrom')}
        className={styles.half ?? ''}
        rules={[{ required: true, message: t('catalogue.skuFrom') }]}
      >
        <DayField aria-label={`${label} ${t('catalogue.skuFrom')}`} />
      </Item>
    </>
  );
}
