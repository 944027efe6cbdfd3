/** When a person can be there, as half hours of a week that can be painted. */
import type { Availability } from '#shared/domain/people/employee';

/** A half hour is a cell; a day has cells up to six in the morning after it. */
export const CELL = 30;
export const CELLS = 60;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** By weekday (Monday first) and half hour: there or not. */
export type Painted = readonly (readonly boolean[])[];

/** No span at all means at any time. A half hour is there when all of it is. */
export function paintedOf(spans: readonly Availability[]): Painted {
  return WEEKDAYS.map((weekday) => {
    const own = spans.filter((span) => span.weekday === weekday);
    return Array.from({ length: CELLS }, (_, cell) => {
      if (spans.length === 0) return true;
      const start = cell * CELL;
      return own.some((span) => span.startMinute <= start && span.endMinute >= start + CELL);
    });
  });
}

/** The spans that are painted; none where everything is. */
export function spansOf(painted: Painted): Availability[] {
  if (painted.every((day) => day.every(Boolean))) return [];
  return painted.flatMap((day, index) =>
    runsOf(day).map(([from, to]) => ({
      weekday: index + 1,
      startMinute: from * CELL,
      endMinute: to * CELL,
    })),
  );
}

/** A rectangle of cells set to `on`. */
export function painting(
  painted: Painted,
  from: CellAt,
  to: CellAt,
  on: boolean,
): (readonly boolean[])[] {
  const inside = (at: number, one: number, other: number) =>
    at >= Math.min(one, other) && at <= Math.max(one, other);
  return painted.map((day, weekday) =>
    inside(weekday, from.day, to.day)
      ? day.map((was, cell) => (inside(cell, from.cell, to.cell) ? on : was))
      : day,
  );
}

/** `day` counts from 0, Monday. */
export interface CellAt {
  readonly day: number;
  readonly cell: number;
}

/** Hours in a week that are painted. */
export function hoursOf(painted: Painted): number {
  return (painted.flat().filter(Boolean).length * CELL) / 60;
}

/** True stretches as half-open ranges of cells. */
export function runsOf(cells: readonly boolean[]): (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  let from: number | null = null;
  for (const [cell, on] of [...cells, false].entries()) {
    if (on && from === null) from = cell;
    if (!on && from !== null) {
      runs.push([from, cell]);
      from = null;
    }
  }
  return runs;
}
