import { useMemo } from 'react';
import type { RoomResult } from '#shared/domain/assortment/result';
import { Change } from '../../../../ui/Delta';
import type { Column } from '../../../../ui/data-table/column';
import { DataTable } from '../../../../ui/data-table/DataTable';
import { Section } from '../../../../ui/Section';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import { useYuan } from '../use-yuan';
import styles from './Result.module.css';

const MOST_ROWS = 12;
/** Tool line and head of a table, in px. */
const AROUND = 96;

/** What each shelf gains, and where one more metre would be worth most. */
export function RoomSection({ rooms }: { rooms: readonly RoomResult[] }) {
  const t = useT();
  const format = useFormat();
  const { rowHeight } = useLook();
  const columns = useColumns();
  const [top] = rooms.toSorted((a, b) => b.worth - a.worth);
  const finding =
    top === undefined || top.worth <= 0
      ? t('range.uiRoomWorthNothing')
      : t(`range.uiRoomFinding_${top.unit}`, {
          category: top.name,
          amount: format.money(top.worth),
        });
  return (
    <Section title={t('range.uiShelves')} finding={finding} className={styles.whole} flush>
      <DataTable
        title={t('range.uiShelves')}
        rows={rooms}
        rowKey={({ categoryId }) => categoryId}
        columns={columns}
        height={Math.min(rooms.length, MOST_ROWS) * rowHeight + AROUND}
      />
    </Section>
  );
}

function useColumns(): readonly Column<RoomResult>[] {
  const t = useT();
  const format = useFormat();
  const yuan = useYuan();
  return useMemo(
    () => [
      { key: 'name', title: t('range.uiCategory'), kind: 'text', value: ({ name }) => name },
      {
        key: 'unit',
        title: t('range.uiUnit'),
        kind: 'text',
        width: 72,
        value: ({ unit }) => t(`range.uiUnit_${unit}`),
      },
      {
        key: 'room',
        title: t('range.uiRoom'),
        kind: 'count',
        width: 84,
        value: ({ room }) => room,
      },
      {
        key: 'usedToday',
        title: t('range.uiUsedToday'),
        kind: 'count',
        width: 104,
        value: ({ usedToday }) => usedToday,
      },
      {
        key: 'used',
        title: t('range.uiUsedBest'),
        kind: 'count',
        width: 104,
        value: ({ used }) => used,
      },
      {
        key: 'skus',
        title: t('range.uiSkusTodayBest'),
        kind: 'count',
        width: 104,
        value: ({ skus }) => skus,
        show: ({ skusToday, skus }) => `${format.count(skusToday)} → ${format.count(skus)}`,
      },
      {
        key: 'profit',
        title: t('range.uiProfitChange'),
        kind: 'money',
        width: 176,
        value: ({ profit, profitToday }) => profit - profitToday,
        show: ({ profit, profitToday }) => (
          <Change value={profit - profitToday} text={yuan.signed(profit - profitToday)} />
        ),
      },
      {
        key: 'worth',
        title: t('range.uiWorth'),
        kind: 'money',
        width: 168,
        value: ({ worth }) => worth,
        show: ({ worth, unit }) =>
          worth > 0 ? t(`range.uiWorth_${unit}`, { amount: format.money(worth) }) : '–',
      },
      {
        key: 'staple',
        title: t('range.uiStapleShare'),
        kind: 'ratio',
        width: 128,
        value: ({ stapleShare }) => stapleShare,
        show: ({ stapleShareToday, stapleShare }) =>
          `${format.percent(stapleShareToday, 0)} → ${format.percent(stapleShare, 0)}`,
      },
    ],
    [t, format, yuan],
  );
}
