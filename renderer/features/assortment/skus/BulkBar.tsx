import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ListedSku } from '#shared/contract/skus';
import type { Key } from '#shared/i18n/t';
import { useCommand } from '../../../api/hooks';
import { useT } from '../../../ui/words';
import { BulkValueInput } from './BulkValueInput';
import { type BulkField, type BulkValue, bulkFields, bulkInput } from './bulk-fields';
import type { Catalogue } from './catalogue';
import styles from './Skus.module.css';
import type { SkuDeeds } from './use-sku-deeds';

interface Props {
  readonly catalogue: Catalogue;
  readonly chosen: readonly ListedSku[];
  /** How many of them the filters hide at present. */
  readonly hidden: number;
  readonly deeds: SkuDeeds;
  readonly onClear: () => void;
}

const fieldWords: Readonly<Record<BulkField, Key>> = {
  status: 'imports.field_status',
  categoryId: 'imports.field_categoryName',
  supplier: 'imports.field_supplierName',
  brand: 'imports.field_brand',
  facings: 'imports.field_facings',
  minFacings: 'imports.field_minFacings',
  maxFacings: 'imports.field_maxFacings',
  widthCm: 'imports.field_widthCm',
  mustKeep: 'imports.field_mustKeep',
  addScene: 'catalogue.skuAddScene',
  removeScene: 'catalogue.skuRemoveScene',
  trialUntil: 'catalogue.skuTrialUntil',
};

/** One change of all chosen SKUs. */
export function BulkBar({ catalogue, chosen, hidden, deeds, onClear }: Props) {
  const t = useT();
  const bulk = useCommand('skus.bulk');
  const remove = useCommand('skus.remove');
  const [field, setField] = useState<BulkField>('status');
  const [value, setValue] = useState<BulkValue>(null);
  const ids = chosen.map(({ id }) => id);
  const input = bulkInput(ids, field, value);

  async function apply(): Promise<void> {
    if (input === null) return;
    try {
      const { changes } = await bulk.run(input);
      deeds.done(t('catalogue.skuChanged', { count: changes.length }), changes);
    } catch (error) {
      deeds.fail(error);
    }
  }
  async function removeAll(): Promise<void> {
    try {
      const { changes } = await remove.run({ skuIds: ids });
      onClear();
      deeds.done(t('catalogue.skuRemoved', { count: changes.length }), changes);
    } catch (error) {
      deeds.fail(error);
    }
  }
  return (
    <form
      className={styles.bulk}
      aria-label={t('catalogue.skuChosen', { count: ids.length })}
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <span role="status">
        {t('catalogue.skuChosen', { count: ids.length })}
        {hidden > 0 && <small>{t('catalogue.skuChosenHidden', { count: hidden })}</small>}
      </span>
      <Select<BulkField>
        className={styles.field ?? ''}
        aria-label={t('catalogue.skuSetField')}
        value={field}
        options={bulkFields.map((one) => ({ value: one, label: t(fieldWords[one]) }))}
        onChange={(next) => {
          setField(next);
          setValue(null);
        }}
      />
      <BulkValueInput catalogue={catalogue} field={field} value={value} onChange={setValue} />
      <Button type="primary" htmlType="submit" disabled={input === null} loading={bulk.running}>
        {t('catalogue.skuApply', { count: ids.length })}
      </Button>
      {chosen.every(({ status }) => status === 'candidate') && (
        <Button loading={remove.running} onClick={() => void removeAll()}>
          {t('catalogue.skuRemove')}
        </Button>
      )}
      <Button type="text" className={styles.clear ?? ''} onClick={onClear}>
        {t('catalogue.skuClear')}
      </Button>
    </form>
  );
}
