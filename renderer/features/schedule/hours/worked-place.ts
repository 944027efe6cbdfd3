import type { BusinessDate } from '#shared/domain/calendar/calendar';

/** The person and day whose hours are being entered. */
export interface WorkedPlace {
  readonly employeeId: number;
  readonly name: string;
  readonly date: BusinessDate;
}
