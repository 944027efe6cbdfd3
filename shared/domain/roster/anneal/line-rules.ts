/**
 * The rules of a line, for one that changes: what is broken around some days of it. The amounts are
 * those of `rules/`, which judge the answer; the tests hold the two against each other.
 */
import type { Compiled } from '../search/compiled';

/** By person, flat. */
export interface LineRules {
  readonly days: number;
  readonly options: number;
  readonly minRun: Int32Array;
  readonly maxRun: Int32Array;
  readonly minOff: Int32Array;
  /** Days before day 0: at work if positive, off if negative, 0 where nothing is known. */
  readonly before: Int32Array;
  /** Option of the day before day 0; 0 is off. */
  readonly lastOption: Int16Array;
  /** 1 where the second option must not follow the first on the next day. */
  readonly forbids: Uint8Array;
  /** 0: weekday, 1: Saturday, 2: Sunday. */
  readonly weekend: Uint8Array;
}

export function rulesOf({ problem, days, options, lines }: Compiled): LineRules {
  const { people, duties } = problem;
  const forbids = new Uint8Array(options * options);
  for (const [duty, { notBefore }] of duties.entries()) {
    for (const next of notBefore) forbids[(duty + 1) * options + next + 1] = 1;
  }
  return {
    ...{ days, options, forbids },
    minRun: Int32Array.from(people, ({ limits }) => limits.minRun),
    maxRun: Int32Array.from(people, ({ limits }) => limits.maxRun),
    minOff: Int32Array.from(people, ({ limits }) => limits.minOff),
    before: Int32Array.from(people, ({ before }) =>
      before === null ? 0 : before.run > 0 ? before.run : -before.off,
    ),
    lastOption: Int16Array.from(people, ({ before }) => (before?.duty ?? -1) + 1),
    weekend: lines[0]?.weekend ?? new Uint8Array(days),
  };
}

/** Amounts broken by runs of work, runs of days off and rest between duties around `from`..`to - 1`.
 * What lies outside the stretches that touch those days is not counted. */
export function brokenAround(
  rules: LineRules,
  lines: Int16Array,
  person: number,
  from: number,
  to: number,
): number {
  const { days } = rules;
  const row = person * days;
  const start = row + (from === 0 ? 0 : stretchStart(lines, row, from - 1));
  const end = to === days ? row + days : stretchEnd(lines, row + to, row + days);
  return (
    runsBroken(rules, lines, person, start - row, end - row) +
    restBroken(rules, lines, person, from, to)
  );
}

function stretchStart(lines: Int16Array, row: number, from: number): number {
  const works = (lines[row + from] ?? 0) > 0;
  let day = from;
  while (day > 0 && (lines[row + day - 1] ?? 0) > 0 === works) day--;
  return day;
}

function stretchEnd(lines: Int16Array, from: number, last: number): number {
  const works = (lines[from] ?? 0) > 0;
  let place = from + 1;
  while (place < last && (lines[place] ?? 0) > 0 === works) place++;
  return place;
}

function runsBroken(
  rules: LineRules,
  lines: Int16Array,
  person: number,
  from: number,
  to: number,
): number {
  const { days } = rules;
  const row = person * days;
  const minRun = rules.minRun[person] ?? 0;
  const maxRun = rules.maxRun[person] ?? 0;
  const minOff = rules.minOff[person] ?? 0;
  let amount = 0;
  let day = from;
  let length = 0;
  if (from === 0) {
    // A stretch from before the horizon goes on, or has ended right before it.
    const before = rules.before[person] ?? 0;
    const works = (lines[row] ?? 0) > 0;
    if (before !== 0 && before > 0 === works) length = Math.abs(before);
    else if (before > 0) amount += Math.max(0, minRun - before);
    else if (before < 0) amount += Math.max(0, minOff + before);
  }
  while (day < to) {
    const works = (lines[row + day] ?? 0) > 0;
    const end = stretchEnd(lines, row + day, row + to) - row;
    const open = end === days || (day === 0 && (rules.before[person] ?? 0) === 0);
    length += end - day;
    if (works) {
      if (length > maxRun) amount += length - maxRun;
      else if (length < minRun && !open) amount += minRun - length;
    } else if (length < minOff && !open) amount += minOff - length;
    day = end;
    length = 0;
  }
  return amount;
}

function restBroken(
  rules: LineRules,
  lines: Int16Array,
  person: number,
  from: number,
  to: number,
): number {
  const { days, options, forbids } = rules;
  const row = person * days;
  let amount = 0;
  let last = from === 0 ? (rules.lastOption[person] ?? 0) : (lines[row + from - 1] ?? 0);
  for (let day = from; day <= to && day < days; day++) {
    const option = lines[row + day] ?? 0;
    amount += forbids[last * options + option] ?? 0;
    last = option;
  }
  return amount;
}

/** Weekends with work that touch the days `from`..`to - 1`. */
export function weekendsAround(
  { days, weekend }: LineRules,
  lines: Int16Array,
  person: number,
  from: number,
  to: number,
): number {
  const row = person * days;
  let count = 0;
  for (let day = from; day < to; day++) {
    const mark = weekend[day] ?? 0;
    if (mark === 0) continue;
    const works = (lines[row + day] ?? 0) > 0;
    if (mark === 1) {
      if (works || (day + 1 < days && (lines[row + day + 1] ?? 0) > 0)) count++;
    } else if (day === 0) {
      if (works) count++;
    } else if (day === from) {
      if (works || (lines[row + day - 1] ?? 0) > 0) count++;
    }
  }
  return count;
}
