import type { ReadHandle } from '#electron/store/handle';
import { readReviewActions } from '#electron/store/review/actions';
import { readClock } from '#electron/store/store-info';
import { addDays, businessDateOf, instantOf } from '#shared/domain/calendar/calendar';
import type { ReviewAction } from '#shared/domain/review/facts';
import type { ReviewFrame } from '#shared/domain/review/frame';

const HOUR = 3_600_000;

/** What was done in the range, and what is open at its end and due by the end of the next one. */
export function reviewActions(db: ReadHandle, frame: ReviewFrame): ReviewAction[] {
  const clock = readClock(db);
  const startOf = (date: string) => instantOf(date, clock.cutoffHour * HOUR, clock.timeZone);
  const records = readReviewActions(db, {
    dueTo: frame.next.to,
    doneFrom: startOf(frame.range.from),
    doneUntil: startOf(addDays(frame.range.to, 1)),
  });
  return records.map(({ doneAt, ...record }) => ({
    ...record,
    doneOn: doneAt === null ? null : businessDateOf(doneAt, clock),
    aim: null,
  }));
}
