import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import type { Palette } from '../../../ui/theme/palette';

/** The colour of a group, the same on every screen. A word always stands beside it. */
export function groupHue(palette: Palette, group: StaffGroup): string {
  return palette.categories[staffGroups.indexOf(group)] ?? palette.data;
}
