import type { Key } from '#shared/i18n/t';

/** Every key of the week, as the help tells it. */
export const weekKeys: readonly (readonly [keys: string, meaning: Key])[] = [
  ['F6', 'schedule.key_grid'],
  ['← → ↑ ↓', 'schedule.key_walk'],
  ['Enter', 'schedule.key_open'],
  ['Space', 'schedule.key_next'],
  ['Ctrl ← → ↑ ↓', 'schedule.key_move'],
  ['Shift ← →', 'schedule.key_shift'],
  ['Alt ← →', 'schedule.key_end'],
  ['Alt Shift ← →', 'schedule.key_start'],
  ['Ctrl C, Ctrl V', 'schedule.key_copy'],
  ['L', 'schedule.key_lock'],
  ['Delete', 'schedule.key_remove'],
  ['Ctrl Z, Ctrl Y', 'schedule.key_undo'],
  ['Ctrl K', 'schedule.key_deeds'],
];
