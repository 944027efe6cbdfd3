import { staffGroups } from '#shared/domain/people/employee';
import type { Translate } from '#shared/i18n/t';

/** A skill that is a group has the group's words; any other stands as it was written. */
export function skillWords(skill: string, t: Translate): string {
  const group = staffGroups.find((known) => known === skill);
  return group === undefined ? skill : t(`report.group_${group}`);
}
