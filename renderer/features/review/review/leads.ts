import { type DateRange, isBusinessDate } from '#shared/domain/calendar/calendar';
import { href, todayRoute } from '../../../ui/routes';

/** The address of a range's review. */
export function reviewRoute({ from, to }: DateRange): string {
  return href('review', ['review'], { from, to });
}

/** Where a figure of the deck leads; null where there is nothing further down. */
export function leadOf(key: string): string | null {
  if (isBusinessDate(key)) return todayRoute(key);
  const [kind = '', first = '', second = ''] = key.split('.');
  switch (kind) {
    case 'sku':
      return href('assortment', ['skus', first]);
    case 'plan':
      return first === 'prune'
        ? href('slow', ['plans', second])
        : href('assortment', ['plans', second]);
    case 'action':
      return href('review', ['actions'], { id: first });
    case 'promotion':
      return href('review', ['ahead']);
    default:
      return null;
  }
}
