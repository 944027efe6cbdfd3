/** Who may, must and would like to be there. */
import { OFF, type Wish } from '../problem';
import type { Rule } from './break';

/** Only duties that the person may have on that day: skill, leave, availability, age. */
export const availability: Rule = ({ person, index, days }) =>
  days.flatMap((duty, day) =>
    duty === OFF || person.allowed[day]?.includes(duty)
      ? []
      : [{ rule: 'availability', person: index, day, amount: 1 }],
  );

/** What a manager has fixed stays as it is. */
export const locked: Rule = ({ person, index, days }) =>
  person.locked.flatMap(({ day, duty }) =>
    days[day] === (duty ?? OFF) ? [] : [{ rule: 'locked', person: index, day, amount: 1 }],
  );

/** Wishes that are not met, with their weight (a soft rule). */
export const wishes: Rule = ({ person, index, days }) =>
  person.wishes.flatMap((wish) =>
    isMet(wish, days[wish.day] ?? OFF)
      ? []
      : [{ rule: 'wish', person: index, day: wish.day, amount: wish.weight }],
  );

export function isMet({ duties, kind }: Wish, duty: number): boolean {
  const has = duty !== OFF && (duties === null || duties.includes(duty));
  return kind === 'on' ? has : !has;
}
