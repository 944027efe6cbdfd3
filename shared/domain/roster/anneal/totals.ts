/** Sums over a person's horizon that rules limit: minutes, weekends, duties of a kind. */
import type { Compiled } from '../search/compiled';

export class Totals {
  readonly weekends: Int32Array;
  private readonly minutes: Int32Array;
  private readonly counts: Int32Array;
  constructor(private readonly limits: TotalLimits) {
    const people = limits.minMinutes.length;
    this.weekends = new Int32Array(people);
    this.minutes = new Int32Array(people);
    this.counts = new Int32Array(limits.countMax.length);
  }

  move(person: number, from: number, to: number): void {
    const { minutesOf, countStarts, countLimits, options } = this.limits;
    this.minutes[person] =
      (this.minutes[person] ?? 0) + (minutesOf[to] ?? 0) - (minutesOf[from] ?? 0);
    const less = person * options + from;
    const more = person * options + to;
    for (let at = countStarts[less] ?? 0; at < (countStarts[less + 1] ?? 0); at++) {
      const limit = countLimits[at] ?? 0;
      this.counts[limit] = (this.counts[limit] ?? 0) - 1;
    }
    for (let at = countStarts[more] ?? 0; at < (countStarts[more + 1] ?? 0); at++) {
      const limit = countLimits[at] ?? 0;
      this.counts[limit] = (this.counts[limit] ?? 0) + 1;
    }
  }

  brokenBy(person: number): number {
    const { limits } = this;
    const minutes = this.minutes[person] ?? 0;
    const weekends = (this.weekends[person] ?? 0) - (limits.maxWeekends[person] ?? 0);
    let amount = weekends > 0 ? weekends : 0;
    const most = limits.maxMinutes[person] ?? 0;
    if (minutes > most) amount += Math.ceil((minutes - most) / limits.usual);
    if (limits.shortWeight[person] === HARD) {
      const least = limits.minMinutes[person] ?? 0;
      if (minutes < least) amount += Math.ceil((least - minutes) / limits.usual);
    }
    const end = limits.limitStarts[person + 1] ?? 0;
    for (let limit = limits.limitStarts[person] ?? 0; limit < end; limit++) {
      const excess = (this.counts[limit] ?? 0) - (limits.countMax[limit] ?? 0);
      if (excess > 0) amount += excess;
    }
    return amount;
  }

  shortBy(person: number): number {
    const weight = this.limits.shortWeight[person] ?? 0;
    if (weight === HARD) return 0;
    const short = (this.limits.minMinutes[person] ?? 0) - (this.minutes[person] ?? 0);
    return short > 0 ? short * weight : 0;
  }
}

const HARD = -1;

interface TotalLimits {
  readonly options: number;
  readonly minutesOf: Int32Array;
  readonly minMinutes: Int32Array;
  readonly maxMinutes: Int32Array;
  /** HARD where the least minutes must be kept. */
  readonly shortWeight: Float64Array;
  readonly maxWeekends: Int32Array;
  /** Minutes of a usual duty. */
  readonly usual: number;
  /** By person: limits from `limitStarts[person]` to the next. */
  readonly limitStarts: Int32Array;
  readonly countMax: Int32Array;
  /** By person × option. */
  readonly countStarts: Int32Array;
  readonly countLimits: Int32Array;
}

export function totalsOf({ problem, options, days }: Compiled): Totals {
  const { people, duties } = problem;
  const limitStarts = new Int32Array(people.length + 1);
  const countStarts = new Int32Array(people.length * options + 1);
  const countMax: number[] = [];
  const countLimits: number[] = [];
  for (const [person, { counts }] of people.entries()) {
    const binding = counts.filter(({ max }) => max < days);
    const first = countMax.length;
    countMax.push(...binding.map(({ max }) => max));
    limitStarts[person + 1] = countMax.length;
    for (let option = 0; option < options; option++) {
      for (const [index, limit] of binding.entries()) {
        if (limit.duties.includes(option - 1)) countLimits.push(first + index);
      }
      countStarts[person * options + option + 1] = countLimits.length;
    }
  }
  return new Totals({
    ...{ options, limitStarts, countStarts },
    countMax: Int32Array.from(countMax),
    countLimits: Int32Array.from(countLimits),
    minutesOf: Int32Array.from([0, ...duties.map(({ minutes }) => minutes)]),
    minMinutes: Int32Array.from(people, ({ limits }) => limits.minMinutes),
    maxMinutes: Int32Array.from(people, ({ limits }) => limits.maxMinutes),
    shortWeight: Float64Array.from(people, ({ limits }) => limits.shortWeight ?? HARD),
    maxWeekends: Int32Array.from(people, ({ limits }) => limits.maxWeekends),
    usual: Math.max(1, duties.reduce((sum, { minutes }) => sum + minutes, 0) / duties.length),
  });
}
