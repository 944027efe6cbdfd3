import { scheduleLog } from './schedule-log';
import { schedulePeople } from './schedule-people';
import { schedulePropose } from './schedule-propose';
import { scheduleSettings } from './schedule-settings';
import { scheduleWeek } from './schedule-week';

/** Schedule: the week, its people, what it has to meet, what it may not break. */
export const schedule = {
  ...scheduleWeek,
  ...schedulePropose,
  ...schedulePeople,
  ...scheduleSettings,
  ...scheduleLog,
};
