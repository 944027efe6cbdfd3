import type { schedule as en } from '../en/schedule';
import type { Translated } from '../message';
import { scheduleLog } from './schedule-log';
import { schedulePeople } from './schedule-people';
import { schedulePropose } from './schedule-propose';
import { scheduleSettings } from './schedule-settings';
import { scheduleWeek } from './schedule-week';

export const schedule = {
  ...scheduleWeek,
  ...schedulePropose,
  ...schedulePeople,
  ...scheduleSettings,
  ...scheduleLog,
} satisfies Translated<typeof en>;
