/** Heads planned against heads wanted, and where they are missing. */
import type { Hole } from '../shop/conflict';
import type { Span } from '../shop/day-rules';
import { hindrancesOf } from '../shop/hindrance';
import { byEmployee, type RosterShift } from '../shop/shift';
import { pauseOf, STEP } from '../shop/shop-problem';
import type { WeekFacts } from '../shop/week-facts';
import type { NeedLine, Steps } from './heads';

export interface CoveredLine extends NeedLine {
  readonly heads: readonly number[];
}

export function coverLines(
  lines: readonly NeedLine[],
  steps: Steps,
  shifts: readonly RosterShift[],
): CoveredLine[] {
  const posts = new Map<string, RosterShift[]>();
  for (const shift of shifts) {
    const key = `${shift.date};${shift.group}`;
    posts.set(key, [...(posts.get(key) ?? []), shift]);
  }
  return lines.map((line) => {
    const heads = new Array<number>(steps.count).fill(0);
    const own = posts.get(`${line.date};${line.group}`) ?? [];
    const pauses = pausesInTurn(own);
    for (const [index, shift] of own.entries()) {
      addShift(heads, steps, shift, pauses[index] ?? null);
    }
    return { ...line, heads };
  });
}

/** Half hours from the middle of the shift, in the order in which they are tried. */
const TURNS = [0, 1, -1, 2, -2, 3, -3];

/** The breaks of one group on one day: near the middle of each shift, one person after the other. */
function pausesInTurn(shifts: readonly RosterShift[]): (Span | null)[] {
  const taken: Span[] = [];
  return shifts.map(({ startMinute: start, endMinute: end, breakMinutes }) => {
    const middle = pauseOf({ start, end, pause: breakMinutes });
    if (middle === null) return null;
    const turns = TURNS.map((turn) => ({
      start: middle.start + turn * STEP,
      end: middle.end + turn * STEP,
    })).filter((pause) => pause.start > start && pause.end < end);
    const free = turns.find(
      (pause) => !taken.some((other) => pause.start < other.end && other.start < pause.end),
    );
    const pause = free ?? middle;
    taken.push(pause);
    return pause;
  });
}

function addShift(
  heads: number[],
  { first }: Steps,
  { startMinute: start, endMinute: end }: RosterShift,
  pause: Span | null,
): void {
  for (let step = 0; step < heads.length; step++) {
    const from = first + step * STEP;
    const there = overlap(from, start, end);
    if (there === 0) continue;
    const away = pause === null ? 0 : overlap(from, pause.start, pause.end);
    heads[step] = (heads[step] ?? 0) + (there - away) / STEP;
  }
}

function overlap(from: number, start: number, end: number): number {
  return Math.max(0, Math.min(from + STEP, end) - Math.max(from, start));
}

/** A head that is there for nearly the half hour is there. */
const NEARLY = 0.75;

export function isShort(need: number, heads: number): boolean {
  return need - heads > 1 - NEARLY;
}

/** Half hours in a row with heads missing, by day and time, each with what keeps people away. */
export function holesOf(lines: readonly CoveredLine[], { first }: Steps, facts: WeekFacts): Hole[] {
  const byPerson = byEmployee(facts.shifts);
  const found: Hole[] = [];
  for (const { date, group, need, heads } of lines) {
    let open: { step: number; heads: number; minutes: number } | null = null;
    for (let step = 0; step <= need.length; step++) {
      const [wanted, there] = [need[step] ?? 0, heads[step] ?? 0];
      if (isShort(wanted, there)) {
        const missing = wanted - there;
        open ??= { step, heads: 0, minutes: 0 };
        open = {
          step: open.step,
          heads: Math.max(open.heads, Math.ceil(missing - (1 - NEARLY))),
          minutes: open.minutes + missing * STEP,
        };
        continue;
      }
      if (open === null) continue;
      const interval = {
        ...{ date, group, startMinute: first + open.step * STEP, endMinute: first + step * STEP },
      };
      found.push({
        ...interval,
        ...{ heads: open.heads, minutes: Math.round(open.minutes) },
        hindrances: hindrancesOf(interval, facts, byPerson),
      });
      open = null;
    }
  }
  return found;
}
