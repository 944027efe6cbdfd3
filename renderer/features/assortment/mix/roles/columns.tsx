import type { SkuRole } from '#shared/contract/roles';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../../ui/data-table/column';
import { RoleTag } from './RoleTag';

/** The roles and what each rests on; tickets only where the source has them. */
export function roleColumns(t: Translate, withTickets: boolean): Column<SkuRole>[] {
  const penetration: Column<SkuRole> = {
    key: 'penetration',
    title: t('mix.penetration'),
    kind: 'ratio',
    value: (row) => row.penetration,
    width: 96,
  };
  return [
    { key: 'name', title: t('mix.sku'), kind: 'text', value: (row) => row.name, width: 208 },
    { key: 'code', title: t('mix.code'), kind: 'text', value: (row) => row.code, width: 148 },
    {
      key: 'category',
      title: t('mix.category'),
      kind: 'text',
      value: (row) => row.category,
      choices: true,
      width: 132,
    },
    {
      key: 'role',
      title: t('mix.role'),
      kind: 'text',
      value: (row) => (row.role === null ? null : t(`mix.${row.role}`)),
      show: (row) => <RoleTag role={row.role} />,
      choices: true,
      width: 112,
    },
    {
      key: 'by',
      title: t('mix.by'),
      kind: 'text',
      value: (row) => (row.by === null ? null : t(`mix.by_${row.by}`)),
      choices: true,
      width: 124,
    },
    {
      key: 'frequency',
      title: t('mix.frequency'),
      kind: 'ratio',
      value: (row) => row.frequency,
      width: 104,
    },
    ...(withTickets ? [penetration] : []),
    { key: 'margin', title: t('mix.margin'), kind: 'ratio', value: (row) => row.margin, width: 92 },
    {
      key: 'frequencyRank',
      title: t('mix.frequencyRank'),
      kind: 'ratio',
      value: (row) => row.frequencyRank,
      width: 128,
    },
    {
      key: 'marginRank',
      title: t('mix.marginRank'),
      kind: 'ratio',
      value: (row) => row.marginRank,
      width: 116,
    },
    {
      key: 'inStockDays',
      title: t('mix.inStockDays'),
      kind: 'count',
      value: (row) => row.inStockDays,
      width: 116,
    },
    {
      key: 'sellingDays',
      title: t('mix.sellingDays'),
      kind: 'count',
      value: (row) => row.sellingDays,
      width: 104,
    },
  ];
}
