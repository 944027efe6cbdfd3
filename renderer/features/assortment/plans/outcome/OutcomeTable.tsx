import { useMemo } from 'react';
import type { PlanOutcome, PlanOutcomeRow } from '#shared/contract/plans';
import { Change } from '../../../../ui/Delta';
import type { Column } from '../../../../ui/data-table/column';
import { DataTable } from '../../../../ui/data-table/DataTable';
import { useFormat, useT } from '../../../../ui/words';

const TALLEST = 560;

/** The same in figures, with the total at the end. */
export function OutcomeTable({ outcome }: { outcome: PlanOutcome }) {
  const t = useT();
  const format = useFormat();
  const rows = useMemo(
    () => [...outcome.categories, { ...outcome.total, name: t('plans.total') }],
    [outcome, t],
  );
  const columns = useMemo<readonly Column<PlanOutcomeRow>[]>(
    () => [
      { key: 'name', title: t('plans.shelf'), kind: 'text', value: ({ name }) => name },
      {
        key: 'before',
        title: t('plans.before'),
        kind: 'money',
        width: 100,
        value: ({ before }) => before,
      },
      {
        key: 'predicted',
        title: t('plans.predicted'),
        kind: 'money',
        width: 100,
        value: ({ predicted }) => predicted,
      },
      {
        key: 'actual',
        title: t('plans.actual'),
        kind: 'money',
        width: 100,
        value: ({ actual }) => actual,
      },
      {
        key: 'difference',
        title: t('plans.difference'),
        kind: 'money',
        width: 108,
        value: differenceOf,
        show: (row) => {
          const difference = differenceOf(row);
          return <Change value={difference} text={format.moneySigned(difference)} />;
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
      height={TALLEST}
    />
  );
}

/** Actual against predicted. */
function differenceOf({ actual, predicted }: PlanOutcomeRow): number | null {
  return actual === null ? null : actual - predicted;
}
