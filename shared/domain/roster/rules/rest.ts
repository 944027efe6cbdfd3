/** Rest between the duties of two days. */
import { OFF } from '../problem';
import type { Rule } from './break';

/** No duty is followed on the next day by one that it forbids. The amount is the rest in minutes that
 * there is, or 0 where the times are unknown. */
export const rest: Rule = ({ problem, person, index, days }) =>
  days.flatMap((duty, day) => {
    const last = day === 0 ? (person.before?.duty ?? OFF) : (days[day - 1] ?? OFF);
    const earlier = problem.duties[last];
    const later = problem.duties[duty];
    if (earlier === undefined || later === undefined) return [];
    if (!earlier.notBefore.includes(duty)) return [];
    const amount =
      earlier.end === null || later.start === null
        ? 0
        : Math.max(0, later.start + MINUTES_PER_DAY - earlier.end);
    return [{ rule: 'rest', person: index, day, amount }];
  });

const MINUTES_PER_DAY = 1440;
