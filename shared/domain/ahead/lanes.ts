import { type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import { type AheadItem, type AheadKind, aheadKinds } from './item';

/** Where the words of a bar stand: in it where they fit, else in the free days beside it. */
export type Label =
  | { readonly place: 'inside' }
  | { readonly place: 'after' | 'before'; readonly at: number; readonly days: number };

export interface Bar {
  readonly item: AheadItem;
  /** Days from the first of the range, and how many it covers inside it. */
  readonly at: number;
  readonly days: number;
  /** Goes on beyond the edge of the range. */
  readonly before: boolean;
  readonly after: boolean;
  readonly label: Label;
}

export interface Lane {
  readonly kind: AheadKind;
  /** Bars of a row, with the words beside them, do not touch each other. */
  readonly rows: readonly (readonly Bar[])[];
}

/** No name takes more than this beside its bar; the rest is in the tooltip. */
const LONGEST_LABEL = 9;

/**
 * Lays the items of each kind into as few rows as they need; kinds without items have no lane.
 * `widthOf` says how many days wide the words of an item are, with some air.
 */
export function lanesOf(
  items: readonly AheadItem[],
  range: DateRange,
  widthOf: (title: string) => number,
): Lane[] {
  return aheadKinds.flatMap((kind): Lane[] => {
    const rows: Bar[][] = [];
    const own = items
      .filter((item) => item.kind === kind)
      .toSorted((one, other) => one.from.localeCompare(other.from) || one.id - other.id);
    for (const item of own) {
      const bar = barOf(item, range, widthOf(item.title));
      const free = rows.find((row) => row.every((other) => isApart(bar, other)));
      if (free === undefined) rows.push([bar]);
      else free.push(bar);
    }
    return rows.length === 0 ? [] : [{ kind, rows }];
  });
}

function barOf(item: AheadItem, range: DateRange, width: number): Bar {
  const from = item.from < range.from ? range.from : item.from;
  const to = item.to > range.to ? range.to : item.to;
  const place = { at: daysBetween(range.from, from), days: daysBetween(from, to) + 1 };
  return {
    item,
    ...place,
    before: item.from < range.from,
    after: item.to > range.to,
    label: labelOf(place, width, daysBetween(range.from, range.to) + 1),
  };
}

function labelOf({ at, days }: { at: number; days: number }, width: number, all: number): Label {
  if (width <= days) return { place: 'inside' };
  const wanted = Math.min(LONGEST_LABEL, Math.ceil(width));
  const left = at;
  const right = all - at - days;
  if (right >= wanted || right >= left) {
    const room = Math.min(wanted, right);
    // Where there is no room on either side the words are cut inside.
    return room <= days ? { place: 'inside' } : { place: 'after', at: at + days, days: room };
  }
  const room = Math.min(wanted, left);
  return room <= days ? { place: 'inside' } : { place: 'before', at: at - room, days: room };
}

function isApart(one: Bar, other: Bar): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.end <= b.start || b.end <= a.start;
}

function spanOf({ at, days, label }: Bar): { start: number; end: number } {
  if (label.place === 'inside') return { start: at, end: at + days };
  return {
    start: Math.min(at, label.at),
    end: Math.max(at + days, label.at + label.days),
  };
}
