import type { DateRange } from '#shared/domain/calendar/calendar';
import type { ReadHandle } from '../handle';

/** What a person had over some weeks: planned, or worked on the days that are recorded. */
export interface PastDuty {
  readonly employeeId: number;
  /** Days on a Saturday or Sunday. */
  readonly weekendDays: number;
  /** Shifts that end at closing or later. */
  readonly closings: number;
  /** Paid minutes. */
  readonly minutes: number;
}

export const PAST_DUTY_SQL = `WITH recorded AS (
    SELECT DISTINCT business_date FROM shift
    WHERE business_date BETWEEN @from AND @to AND record = 'worked'
  )
  SELECT employee_id employeeId,
    count(DISTINCT CASE WHEN strftime('%w', business_date) IN ('0', '6') THEN business_date END) weekendDays,
    sum(end_minute >= @closes - 15) closings,
    sum(end_minute - start_minute - break_minutes) minutes
  FROM shift
  WHERE business_date BETWEEN @from AND @to
    AND record = CASE WHEN business_date IN (SELECT business_date FROM recorded) THEN 'worked' ELSE 'scheduled' END
  GROUP BY employee_id`;

/** A quarter of an hour before closing counts: who goes home then has had the evening. */
export function readPastDuty(db: ReadHandle, range: DateRange, closes: number): PastDuty[] {
  return db.all<PastDuty>(PAST_DUTY_SQL, { from: range.from, to: range.to, closes });
}
