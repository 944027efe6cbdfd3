import { useMemo } from 'react';
import type { PlanOutcome, PlanOutcomeRow } from '#shared/contract/plans';
import { Change } from '../../../../ui/Delta';
import type { Column } from '../../../../ui/data-table/column';
import { DataTable } from '../../../../ui/data-table/DataTable';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';

/** Rows that are seen at once. */
const MOST = 13;
const EDGE = 4;

/** The same in figures, the total first. */
export function OutcomeTable({ outcome }: { outcome: PlanOutcome }) {
  const t = useT();
  const format = useFormat();
  const { rowHeight } = useLook();
  const rows = useMemo(
    () => [{ ...outcome.total, name: t('plans.total') }, ...outcome.categories],
    [outcome, t],
  );
  const columns = useMemo<readonly Column<PlanOutcomeRow>[]>(
    () => [
      { key: 'name', title: t('plans.shelf'), kind: 'text', value: ({ name }) => name },
      {
        key: 'before',
        title: t('plans.before'),
        kind: 'money',
        width: 96,
        value: ({ before }) => before,
      },
      {
        key: 'predicted',
        title: t('plans.predicted'),
        kind: 'money',
        width: 96,
        value: ({ predicted }) => predicted,
      },
      {
        key: 'actual',
        title: t('plans.actual'),
        kind: 'money',
        width: 96,
        value: ({ actual }) => actual,
      },
      {
        key: 'difference',
        title: t('plans.difference'),
        kind: 'money',
        width: 104,
        value: differenceOf,
        show: (row) => {
          const difference = differenceOf(row);
          const sign = (difference ?? 0) > 0 ? '+' : '';
          return <Change value={difference} text={`${sign}${format.moneyPlain(difference)}`} />;
        },
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      bare
      title={t('plans.outcome')}
      rows={rows}
      rowKey={({ categoryId }) => categoryId ?? 'total'}
      columns={columns}
      height={(Math.min(MOST, rows.length) + 1) * rowHeight + EDGE}
    />
  );
}

/** Actual against predicted. */
function differenceOf({ actual, predicted }: PlanOutcomeRow): number | null {
  return actual === null ? null : actual - predicted;
}
