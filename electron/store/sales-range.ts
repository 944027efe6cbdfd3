import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ReadHandle } from './handle';

/** First and last business date that have sales; null for both in an empty store. */
export function salesRange(db: ReadHandle): {
  first: BusinessDate | null;
  last: BusinessDate | null;
} {
  return {
    first: db.value<string | null>('SELECT min(business_date) FROM sales_day'),
    last: db.value<string | null>('SELECT max(business_date) FROM sales_day'),
  };
}
