import type { ListedSku } from '#shared/contract/skus';
import type { CellKind, CellValue } from '#shared/domain/export/cells';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import type { Catalogue } from './catalogue';
import { RoleMark, StatusMark } from './Marks';

export const columnSets = ['basics', 'space', 'sales'] as const;
export type ColumnSet = (typeof columnSets)[number];

type SkuColumn = Column<ListedSku>;

const sets: Readonly<Record<ColumnSet, readonly string[]>> = {
  basics: ['name', 'code', 'category', 'status', 'role', 'supplier', 'brand', 'price', 'cost'],
  space: ['name', 'category', 'status', 'facings', 'min', 'max', 'width', 'mustKeep', 'scenes'],
  sales: [
    'name',
    'category',
    'status',
    'role',
    'price',
    'weekQty',
    'weekSales',
    'lastSold',
    'trialUntil',
  ],
};

/** Columns of a set for the screen; those of an exported file, which can be imported again. */
export function skuColumns(
  catalogue: Catalogue,
  t: Translate,
): { shown: (set: ColumnSet) => readonly SkuColumn[]; file: readonly SkuColumn[] } {
  const all = allColumns(catalogue, t);
  return {
    shown: (set) => sets[set].flatMap((key) => all.find((column) => column.key === key) ?? []),
    file: all.map((column) =>
      column.key === 'name' ? { ...column, value: (sku) => sku.name } : column,
    ),
  };
}

function allColumns({ categories, suppliers, scenes }: Catalogue, t: Translate): SkuColumn[] {
  const column = (
    key: string,
    title: string,
    kind: CellKind,
    value: (sku: ListedSku) => CellValue,
    more: Partial<SkuColumn> = {},
  ): SkuColumn => ({ key, title, kind, value, ...more });
  const yes = t('common.yes');
  const no = t('common.no');
  const waiting = t('catalogue.skuWaiting');
  const category = (sku: ListedSku) => categories.get(sku.categoryId);
  const placed = (sku: ListedSku) => {
    const place = category(sku);
    return place === undefined || place.toBeClassified ? null : place;
  };
  const listOf = (sku: ListedSku) =>
    sku.sceneIds.map((id) => scenes.get(id) ?? '').join(t('catalogue.skuSeparator')) || null;
  return [
    column('name', t('imports.field_skuName'), 'text', (sku) => sku.name, { show: showName }),
    column('code', t('imports.field_skuCode'), 'text', (sku) => sku.code, { width: 136 }),
    column('barcodes', t('imports.field_barcode'), 'text', (sku) => sku.barcodes || null),
    column('spec', t('imports.field_spec'), 'text', (sku) => sku.spec || null),
    column('unit', t('imports.field_unit'), 'text', (sku) => sku.unit || null),
    column(
      'categoryCode',
      t('imports.field_categoryCode'),
      'text',
      (sku) => placed(sku)?.code ?? null,
    ),
    column(
      'category',
      t('imports.field_categoryName'),
      'text',
      (sku) => placed(sku)?.name ?? null,
      {
        width: 116,
        show: (sku) => {
          const place = placed(sku);
          return <span title={place?.path}>{place?.name ?? waiting}</span>;
        },
      },
    ),
    column(
      'status',
      t('imports.field_status'),
      'text',
      (sku) => t(`catalogue.skuStatus_${sku.status}`),
      {
        width: 92,
        show: (sku) => <StatusMark status={sku.status} />,
      },
    ),
    column(
      'role',
      t('imports.field_role'),
      'text',
      (sku) => (sku.role === null ? null : t(`catalogue.skuRole_${sku.role}`)),
      { width: 100, show: (sku) => <RoleMark role={sku.role} by={sku.roleBy} /> },
    ),
    column(
      'supplier',
      t('imports.field_supplierName'),
      'text',
      (sku) => (sku.supplierId === null ? null : (suppliers.get(sku.supplierId) ?? null)),
      { width: 128 },
    ),
    column('brand', t('imports.field_brand'), 'text', (sku) => sku.brand || null, {
      width: 88,
    }),
    column('price', t('catalogue.skuPrice'), 'money', (sku) => sku.price, { width: 88 }),
    column('cost', t('imports.field_cost'), 'money', (sku) => sku.cost, { width: 88 }),
    column('weighed', t('imports.field_weighed'), 'text', (sku) => (sku.weighed ? yes : no)),
    column('pack', t('imports.field_pack'), 'count', (sku) => sku.pack),
    column('shelfLife', t('imports.field_shelfLifeDays'), 'count', (sku) => sku.shelfLifeDays),
    column('introducedOn', t('imports.field_introducedOn'), 'date', (sku) => sku.introducedOn),
    column('facings', t('imports.field_facings'), 'count', (sku) => sku.facings, { width: 88 }),
    column('min', t('imports.field_minFacings'), 'count', (sku) => sku.minFacings, { width: 104 }),
    column('max', t('imports.field_maxFacings'), 'count', (sku) => sku.maxFacings, { width: 104 }),
    column('width', t('imports.field_widthCm'), 'number', (sku) => sku.widthCm, { width: 116 }),
    column('mustKeep', t('imports.field_mustKeep'), 'text', (sku) => (sku.mustKeep ? yes : no), {
      width: 104,
      show: (sku) => (sku.mustKeep ? yes : '–'),
    }),
    column('scenes', t('imports.field_scenes'), 'text', listOf),
    column('weekQty', t('catalogue.skuWeekQty'), 'qty', (sku) => sku.weekQty, { width: 100 }),
    column('weekSales', t('catalogue.skuWeekSales'), 'money', (sku) => sku.weekSales, {
      width: 128,
    }),
    column('lastSold', t('catalogue.skuLastSold'), 'date', (sku) => sku.lastSoldOn, { width: 140 }),
    column('trialUntil', t('catalogue.skuTrialUntil'), 'date', (sku) => sku.trialUntil, {
      width: 140,
    }),
  ];
}

function showName(sku: ListedSku) {
  return (
    <>
      {sku.name} <small>{sku.spec}</small>
    </>
  );
}
