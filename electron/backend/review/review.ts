import type { ReadHandle } from '#electron/store/handle';
import type { DateRange } from '#shared/domain/calendar/calendar';
import { buildReview } from '#shared/domain/review/build';
import type { Review } from '#shared/domain/review/review';
import { readReviewFacts } from './facts';

/** The review of a range from the data as they are now. */
export function reviewOfRange(db: ReadHandle, range: DateRange, now: number): Review {
  return buildReview(readReviewFacts(db, range, now));
}
