import { parseStaffGroup } from '../imports/choices';
import { type Employee, type StaffGroup, staffGroups } from './employee';

/** Groups that a person can stand in for, the own one first: a skill may name one in either language. */
export function groupsOf({ group, skills }: Pick<Employee, 'group' | 'skills'>): StaffGroup[] {
  const others = skills.flatMap((skill) => parseStaffGroup(skill) ?? []);
  return [...new Set([group, ...others])];
}

/** Place of a group in the fixed order of groups. */
export function groupIndex(group: StaffGroup): number {
  return staffGroups.indexOf(group);
}
