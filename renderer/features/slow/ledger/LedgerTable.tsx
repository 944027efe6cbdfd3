import { useMemo } from 'react';
import type { LedgerEntry } from '#shared/contract/cuts';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { go, href } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { writeInterval } from '../plans/cut-words';
import { isJudged, verdictOf, verdictSigns, writeState } from './verdict';

const HEIGHT = 440;

/** Every cut, newest first, with how far it is. A row leads to its plan. */
export function LedgerTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const t = useT();
  const columns = useColumns();
  return (
    <Section title={t('slow.book_cuts')} finding={t('slow.book_cutsFinding')} flush>
      <DataTable
        title={t('slow.book_cuts')}
        rows={entries}
        rowKey={({ itemId }) => itemId}
        columns={columns}
        sorting={{ key: 'cutOn', descending: true }}
        height={HEIGHT}
        onOpen={({ planId }) => go(href('slow', ['plans', String(planId)]))}
      />
    </Section>
  );
}

function useColumns(): readonly Column<LedgerEntry>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'item', title: t('slow.book_item'), kind: 'text', value: ({ name }) => name },
      {
        key: 'category',
        title: t('slow.book_category'),
        kind: 'text',
        width: 112,
        choices: true,
        value: ({ category }) => category,
      },
      {
        key: 'cutOn',
        title: t('slow.book_cutOn'),
        kind: 'date',
        width: 136,
        value: ({ cutOn }) => cutOn,
      },
      {
        key: 'predicted',
        title: t('slow.book_predicted'),
        kind: 'money',
        width: 160,
        value: ({ predicted }) => predicted.point,
      },
      {
        key: 'interval',
        title: t('slow.plan_interval'),
        kind: 'text',
        width: 136,
        value: ({ predicted }) => writeInterval(t, format, predicted),
      },
      {
        key: 'actual',
        title: t('slow.book_actual'),
        kind: 'money',
        width: 144,
        value: ({ actual }) => actual,
      },
      {
        key: 'state',
        title: t('slow.book_verdict'),
        kind: 'text',
        width: 192,
        choices: true,
        value: (entry) => writeState(t, format, entry),
        show: (entry) => {
          const state = writeState(t, format, entry);
          const sign = isJudged(entry) ? `${verdictSigns[verdictOf(entry)]} ` : '';
          const undone =
            isJudged(entry) && entry.undoneOn !== null
              ? ` · ${t('slow.book_state_undone', { date: format.date(entry.undoneOn) })}`
              : '';
          return <span title={`${state}${undone}`}>{`${sign}${state}${undone}`}</span>;
        },
      },
    ],
    [t, format],
  );
}
