import type { LimitName } from '#shared/domain/roster/shop/rule-set';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { writeMinutes } from '../week/words';
import { limitKind } from './looser';

/** A limit as it is read: 40 h, 30 min, 6 days, 22:00. */
export function writeLimit(name: LimitName, value: number, t: Translate, format: Format): string {
  switch (limitKind[name]) {
    case 'clock':
      return format.clock(value);
    case 'days':
      return t('common.days', { count: value });
    case 'years':
      return t('schedule.years', { count: value });
    case 'hours':
    case 'minutes':
      return writeMinutes(value, t, format);
  }
}
