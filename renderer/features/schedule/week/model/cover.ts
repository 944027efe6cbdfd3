/** Heads wanted against heads planned, half hour by half hour. */
import type { CoverLine } from '#shared/contract/roster/demand';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';

export interface CoverStep {
  readonly minute: number;
  readonly need: number;
  /** Wanted and there. */
  readonly covered: number;
  readonly missing: number;
  readonly surplus: number;
}

const STEP = 30;

/**
 * One day, of one group or (null) of all together. Over all groups gaps add up group by group: a till
 * too many does not fill a shelf.
 */
export function coverOn(
  week: Pick<RosterWeek, 'cover' | 'firstStep'>,
  date: BusinessDate,
  group: StaffGroup | null,
): readonly CoverStep[] {
  return coverOf(
    week.cover.filter((line) => line.date === date && (group === null || line.group === group)),
    week.firstStep,
  );
}

export function coverOf(
  lines: readonly Pick<CoverLine, 'need' | 'heads'>[],
  firstStep: number,
): readonly CoverStep[] {
  const steps = Math.max(0, ...lines.map(({ need }) => need.length));
  return Array.from({ length: steps }, (_, at): CoverStep => {
    let [need, covered, missing, surplus] = [0, 0, 0, 0];
    for (const line of lines) {
      const wanted = line.need[at] ?? 0;
      const there = line.heads[at] ?? 0;
      need += wanted;
      covered += Math.min(wanted, there);
      missing += Math.max(0, wanted - there);
      surplus += Math.max(0, there - wanted);
    }
    return { minute: firstStep + at * STEP, need, covered, missing, surplus };
  });
}

/** Heads × minutes missing and too many. */
export function gapsIn(steps: readonly CoverStep[]) {
  return {
    underMinutes: Math.round(steps.reduce((sum, { missing }) => sum + missing, 0) * STEP),
    overMinutes: Math.round(steps.reduce((sum, { surplus }) => sum + surplus, 0) * STEP),
  };
}

/** The steps in which anybody is wanted or there, with half an hour of air at either end. */
export function trimmed(
  days: readonly (readonly CoverStep[])[],
): readonly [from: number, to: number] {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const steps of days) {
    for (const [at, { need, covered, surplus }] of steps.entries()) {
      if (need + covered + surplus === 0) continue;
      from = Math.min(from, at);
      to = Math.max(to, at + 1);
    }
  }
  const length = Math.max(0, ...days.map((steps) => steps.length));
  if (to === 0) return [0, length];
  return [Math.max(0, from - 1), Math.min(length, to + 1)];
}

/** The same, from a whole hour to a whole hour. */
export function wholeHours(
  days: readonly (readonly CoverStep[])[],
): readonly [from: number, to: number] {
  const [from, to] = trimmed(days);
  const [steps = []] = days;
  const isHalf = (at: number) => (steps[at]?.minute ?? 0) % 60 !== 0;
  return [
    isHalf(from) && from > 0 ? from - 1 : from,
    isHalf(to) ? Math.min(steps.length, to + 1) : to,
  ];
}
