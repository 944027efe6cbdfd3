import { Select, TreeSelect } from 'antd';
import { useMemo } from 'react';
import { skuStatuses } from '#shared/domain/catalogue/sku-facts';
import { useT } from '../../../ui/words';
import { type Catalogue, treeOf } from './catalogue';
import type { Filters } from './filters';
import styles from './Skus.module.css';

interface Props {
  readonly catalogue: Catalogue;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

const CARRIED = 'carried' as const;
const NONE = 'none' as const;

/** Which SKUs are shown. */
export function FilterBar({ catalogue, filters, onChange }: Props) {
  const t = useT();
  const { categories, suppliers } = catalogue.list;
  const tree = useMemo(() => treeOf(categories, t('catalogue.skuWaiting')), [categories, t]);
  return (
    <div className={styles.filters}>
      <Select
        allowClear
        className={styles.status ?? ''}
        aria-label={t('imports.field_status')}
        placeholder={t('catalogue.skuAllStatuses')}
        value={filters.status}
        options={[
          { value: CARRIED, label: t('catalogue.skuCarried') },
          ...skuStatuses.map((value) => ({ value, label: t(`catalogue.skuStatus_${value}`) })),
        ]}
        onChange={(status) => onChange({ ...filters, status: status ?? null })}
      />
      <TreeSelect
        allowClear
        className={styles.category ?? ''}
        aria-label={t('imports.field_categoryName')}
        placeholder={t('catalogue.skuAllCategories')}
        value={filters.categoryId}
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeData={tree}
        popupMatchSelectWidth={280}
        onChange={(categoryId) => onChange({ ...filters, categoryId: categoryId ?? null })}
      />
      <Select
        allowClear
        className={styles.role ?? ''}
        aria-label={t('imports.field_role')}
        placeholder={t('catalogue.skuAllRoles')}
        value={filters.role}
        options={[
          { value: 'staple' as const, label: t('catalogue.skuRole_staple') },
          { value: 'specialty' as const, label: t('catalogue.skuRole_specialty') },
          { value: NONE, label: t('catalogue.skuNoRole') },
        ]}
        onChange={(role) => onChange({ ...filters, role: role ?? null })}
      />
      <Select
        allowClear
        className={styles.supplier ?? ''}
        aria-label={t('imports.field_supplierName')}
        placeholder={t('catalogue.skuAllSuppliers')}
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.supplierId}
        options={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(supplierId) => onChange({ ...filters, supplierId: supplierId ?? null })}
      />
    </div>
  );
}
