/** Days of work and days off in a row. */
import { OFF } from '../problem';
import type { Line, Rule, RuleBreak } from './break';

/** Work days in a row, those before the horizon included, are at most `maxRun`. */
export const longestRun: Rule = (line) => {
  const { maxRun } = line.person.limits;
  return stretches(line, true).flatMap(({ day, length, before }) =>
    length + before > maxRun ? [broken(line, 'longest_run', day, length + before - maxRun)] : [],
  );
};

/** Work days in a row are at least `minRun`, unless the stretch touches an edge of the horizon. */
export const shortestRun: Rule = (line) => {
  const { minRun } = line.person.limits;
  return stretches(line, true).flatMap(({ day, length, before, open }) =>
    !open && length + before < minRun
      ? [broken(line, 'shortest_run', day, minRun - length - before)]
      : [],
  );
};

/** Days off in a row are at least `minOff`, unless the stretch touches an edge of the horizon. */
export const shortestRest: Rule = (line) => {
  const { minOff } = line.person.limits;
  return stretches(line, false).flatMap(({ day, length, before, open }) =>
    !open && length + before < minOff
      ? [broken(line, 'shortest_rest', day, minOff - length - before)]
      : [],
  );
};

interface Stretch {
  readonly day: number;
  readonly length: number;
  /** Days of the same kind right before the horizon, where the stretch begins on day 0. */
  readonly before: number;
  /** Its length is not fully known: it touches the end, or the start with nothing known before. */
  readonly open: boolean;
}

function stretches({ person, days }: Line, work: boolean): Stretch[] {
  const found: Stretch[] = [];
  const history = person.before;
  const known = history === null ? 0 : work ? history.run : history.run > 0 ? 0 : history.off;
  for (let day = 0; day < days.length; ) {
    let end = day;
    while (end < days.length && (days[end] !== OFF) === work) end++;
    const before = day === 0 ? known : 0;
    // One that ended right before the horizon has its end in view.
    if (end > day || before > 0) {
      const open = end === days.length || (day === 0 && history === null);
      found.push({ day, length: end - day, before, open });
    }
    day = Math.max(end, day + 1);
  }
  return found;
}

function broken(line: Line, rule: RuleBreak['rule'], day: number, amount: number): RuleBreak {
  return { rule, person: line.index, day, amount };
}
