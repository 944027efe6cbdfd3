/** Cells of the heads' grid: which are set by hand, and what a chosen rectangle stands for. */
import type { HeadsOverride, RosterDemand } from '#shared/contract/roster/demand';
import { type BusinessDate, weekday } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';

/** `day` 0 is Monday; `step` counts half hours from the demand's first. */
export interface At {
  readonly day: number;
  readonly step: number;
}

export interface Rect {
  readonly from: At;
  readonly to: At;
}

const STEP = 30;

export function isInside({ from, to }: Rect, { day, step }: At): boolean {
  return (
    day >= Math.min(from.day, to.day) &&
    day <= Math.max(from.day, to.day) &&
    step >= Math.min(from.step, to.step) &&
    step <= Math.max(from.step, to.step)
  );
}

/** Set by hand for this half hour: on the very day, or on its weekday. A day's own goes before. */
export function overrideAt(
  overrides: readonly HeadsOverride[],
  group: StaffGroup,
  date: BusinessDate,
  minute: number,
): HeadsOverride | null {
  const own = overrides.filter(
    (one) => one.group === group && one.startMinute <= minute && minute < one.endMinute,
  );
  return (
    own.find((one) => one.date === date) ??
    own.find((one) => one.date === null && one.weekday === weekday(date)) ??
    null
  );
}

/** What a rectangle asks to be set: an interval on each of its days. */
export function intervalsOf(
  { from, to }: Rect,
  days: readonly BusinessDate[],
  firstStep: number,
): readonly {
  readonly date: BusinessDate;
  readonly startMinute: number;
  readonly endMinute: number;
}[] {
  const startMinute = firstStep + Math.min(from.step, to.step) * STEP;
  const endMinute = firstStep + (Math.max(from.step, to.step) + 1) * STEP;
  return days
    .slice(Math.min(from.day, to.day), Math.max(from.day, to.day) + 1)
    .map((date) => ({ date, startMinute, endMinute }));
}

/** Heads wanted of a group, by day: `heads[day][step]`. */
export function needOf(
  demand: Pick<RosterDemand, 'cover'>,
  group: StaffGroup,
  days: readonly BusinessDate[],
): readonly (readonly number[])[] {
  return days.map(
    (date) => demand.cover.find((line) => line.date === date && line.group === group)?.need ?? [],
  );
}

/** An interval of a day, or of a weekday of every week. */
export interface HeadsSpan {
  readonly group: StaffGroup;
  readonly date: BusinessDate | null;
  readonly weekday: number | null;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What was set by hand within an interval, cut to it: put back, it undoes whatever is set there. */
export function setWithin(
  overrides: readonly HeadsOverride[],
  span: HeadsSpan,
): readonly (HeadsSpan & { readonly heads: number })[] {
  return overrides.flatMap(({ heads, startMinute, endMinute, ...of }) => {
    const [from, to] = [
      Math.max(startMinute, span.startMinute),
      Math.min(endMinute, span.endMinute),
    ];
    const same =
      of.group === span.group && of.date === span.date && of.weekday === span.weekday && from < to;
    return same ? [{ ...span, startMinute: from, endMinute: to, heads }] : [];
  });
}
