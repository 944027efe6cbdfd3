import { useMemo } from 'react';
import type { CategoryTransfer } from '#shared/contract/demand';
import type { Format } from '#shared/i18n/format';
import type { Key, Translate } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';

const HEIGHT = 300;

/** How much of a missing item's demand stays in its category. */
export function TransfersSection() {
  const t = useT();
  const format = useFormat();
  const transfers = useAsk('demand.transfers', {});
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return (
    <Section title={t('demand.transfers')} finding={t('demand.transfersFinding')} flush>
      <Answer of={transfers} again={transfers.again} rows={6}>
        {(rows) => (
          <DataTable
            title={t('demand.transfers')}
            rows={rows}
            rowKey={(row) => row.categoryId}
            columns={columns}
            height={HEIGHT}
            bare
            empty={t('demand.transfersEmpty')}
          />
        )}
      </Answer>
    </Section>
  );
}

function columnsOf(t: Translate, format: Format): readonly Column<CategoryTransfer>[] {
  return [
    { key: 'name', title: t('demand.category'), kind: 'text', value: (row) => row.name },
    { key: 'tau', title: t('demand.tau'), kind: 'ratio', width: 96, value: (row) => row.tau },
    {
      key: 'range',
      title: t('demand.range'),
      kind: 'text',
      width: 112,
      value: (row) =>
        t('demand.from', { low: format.percent(row.low, 0), high: format.percent(row.high, 0) }),
    },
    {
      key: 'basis',
      title: t('demand.basis'),
      kind: 'text',
      width: 168,
      value: (row) => t(basisOf(row)),
    },
  ];
}

function basisOf({ source, high }: CategoryTransfer): Key {
  return source === 'default' && high === 0 ? 'demand.alone' : `demand.${source}`;
}
