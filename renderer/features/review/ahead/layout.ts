import type { AheadItem, AheadKind } from '#shared/contract/ahead';
import { type DateRange, daysBetween } from '#shared/domain/calendar/calendar';

/** The kinds in the order in which they are shown. */
export const aheadKinds: readonly AheadKind[] = [
  'promotion',
  'delivery',
  'count',
  'visit',
  'other',
  'assortment',
  'prune',
  'action',
  'leave',
];

export interface Bar {
  readonly item: AheadItem;
  /** Days from the first of the range, and how many it covers inside it. */
  readonly at: number;
  readonly days: number;
  /** Goes on beyond the edge of the range. */
  readonly before: boolean;
  readonly after: boolean;
}

export interface Lane {
  readonly kind: AheadKind;
  /** Bars of a row do not touch each other. */
  readonly rows: readonly (readonly Bar[])[];
}

/** Lays the items of each kind into as few rows as they need; kinds without items have no lane. */
export function lanesOf(items: readonly AheadItem[], range: DateRange): Lane[] {
  return aheadKinds.flatMap((kind): Lane[] => {
    const rows: Bar[][] = [];
    const own = items
      .filter((item) => item.kind === kind)
      .toSorted((one, other) => one.from.localeCompare(other.from) || one.id - other.id);
    for (const item of own) {
      const bar = barOf(item, range);
      const free = rows.find((row) => {
        const last = row.at(-1);
        return last === undefined || last.at + last.days <= bar.at;
      });
      if (free === undefined) rows.push([bar]);
      else free.push(bar);
    }
    return rows.length === 0 ? [] : [{ kind, rows }];
  });
}

function barOf(item: AheadItem, range: DateRange): Bar {
  const from = item.from < range.from ? range.from : item.from;
  const to = item.to > range.to ? range.to : item.to;
  return {
    item,
    at: daysBetween(range.from, from),
    days: daysBetween(from, to) + 1,
    before: item.from < range.from,
    after: item.to > range.to,
  };
}
