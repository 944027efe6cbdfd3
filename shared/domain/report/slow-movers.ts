import type { Block, SlowMoversBlock } from './daily';
import type { DayIndex } from './day-index';
import type { SlowWeekRow } from './facts';
import { need } from './needs';

const ROWS = 20;

/**
 * SKUs that became slow or dead since the week before, and those that no longer are: the dead and the
 * dearest stock first.
 */
export function buildSlowMovers({ facts, sku }: DayIndex): Block<SlowMoversBlock> {
  const { slowMovers } = facts;
  if (slowMovers === null) return { state: 'missing', needs: [need('slowMovers')] };
  const { week, before, rows } = slowMovers;
  const slow = rows.filter((row) => row.now !== null);
  const came = slow.filter((row) => row.before === null).sort(worstFirst);
  const went = rows.filter((row) => row.now === null).sort(worstFirst);
  const worse = slow.filter((row) => row.before === 'slow' && row.now === 'dead').sort(worstFirst);
  const values = slow.flatMap((row) => row.stockValue ?? []);
  return {
    state: 'ready',
    week,
    before,
    count: slow.length,
    stockValue: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    came: came.length,
    went: went.length,
    rows: [...came, ...worse, ...went].slice(0, ROWS).map((row) => {
      const { code, name } = sku(row.skuId);
      return { ...row, code, name };
    }),
  };
}

function worstFirst(a: SlowWeekRow, b: SlowWeekRow): number {
  const dead = (row: SlowWeekRow) => (row.now === 'dead' ? 0 : 1);
  return dead(a) - dead(b) || (b.stockValue ?? 0) - (a.stockValue ?? 0) || a.skuId - b.skuId;
}
