/** Sums over the horizon: minutes, weekends, duties of a kind. */
import { OFF, SATURDAY, SUNDAY, weekdayOf } from '../problem';
import type { Line, Rule } from './break';

export function minutesOf({ problem, days }: Pick<Line, 'problem' | 'days'>): number {
  return days.reduce((sum, duty) => sum + (problem.duties[duty]?.minutes ?? 0), 0);
}

/** Minutes of work do not exceed the contract's most. */
export const mostMinutes: Rule = (line) => {
  const amount = minutesOf(line) - line.person.limits.maxMinutes;
  return amount > 0 ? [{ rule: 'most_minutes', person: line.index, day: null, amount }] : [];
};

/** Minutes of work reach the contract's least. */
export const leastMinutes: Rule = (line) => {
  const amount = line.person.limits.minMinutes - minutesOf(line);
  return amount > 0 ? [{ rule: 'least_minutes', person: line.index, day: null, amount }] : [];
};

/** Days on which a weekend with work begins, as far as it lies in the horizon. */
export function workedWeekends({ problem, days }: Pick<Line, 'problem' | 'days'>): number[] {
  return days.flatMap((duty, day) => {
    const weekday = weekdayOf(problem, day);
    if (weekday === SATURDAY) return duty !== OFF || (days[day + 1] ?? OFF) !== OFF ? [day] : [];
    return day === 0 && weekday === SUNDAY && duty !== OFF ? [day] : [];
  });
}

/** Weekends with work do not exceed the most; the day is that of the first one too many. */
export const weekends: Rule = (line) => {
  const worked = workedWeekends(line);
  const amount = worked.length - line.person.limits.maxWeekends;
  if (amount <= 0) return [];
  const day = worked[line.person.limits.maxWeekends] ?? null;
  return [{ rule: 'weekends', person: line.index, day, amount }];
};

/** Duties of a kind (a shift type, nights, closings) do not exceed their most. */
export const dutyCounts: Rule = ({ person, index, days }) =>
  person.counts.flatMap(({ duties, max }) => {
    const worked = days.flatMap((duty, day) => (duties.includes(duty) ? [day] : []));
    if (worked.length <= max) return [];
    const amount = worked.length - max;
    return [{ rule: 'duty_count', person: index, day: worked[max] ?? null, amount }];
  });
