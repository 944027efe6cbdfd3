import type { AppStatus } from '#shared/contract/app';
import { type BusinessDate, isBusinessDate } from '#shared/domain/calendar/calendar';

/** The day to show: the one in the address, else today, else the last day that has sales. */
export function dateToShow(
  asked: string | null,
  status: Pick<AppStatus, 'today' | 'lastDate'>,
): BusinessDate {
  if (asked !== null && isBusinessDate(asked)) return asked;
  const { today, lastDate } = status;
  return lastDate === null || lastDate >= today ? today : lastDate;
}
