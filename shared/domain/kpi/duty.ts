import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { LabourBucket } from './sums';

/** A shift as recorded or as planned; minutes from local midnight of its business date. */
export interface Shift {
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly record: 'worked' | 'scheduled';
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
}

/**
 * The shifts that count for each day: those that were worked where any is recorded that day,
 * otherwise those that were scheduled.
 */
export function shiftsByDay<Kind extends Shift>(
  shifts: readonly Kind[],
): ReadonlyMap<BusinessDate, readonly Kind[]> {
  const days = new Map<BusinessDate, Kind[]>();
  for (const shift of shifts) {
    const day = days.get(shift.date);
    if (day === undefined) days.set(shift.date, [shift]);
    else day.push(shift);
  }
  for (const [date, all] of days) {
    const worked = all.filter((shift) => shift.record === 'worked');
    if (worked.length > 0) days.set(date, worked);
  }
  return days;
}

/** Hours without breaks, and people on duty, of each day. */
export function labourByDay(shifts: readonly Shift[]): LabourBucket<BusinessDate>[] {
  return [...shiftsByDay(shifts)].map(([key, list]) => ({
    key,
    record: list[0]?.record ?? 'scheduled',
    hours: list.reduce((sum, shift) => sum + paidMinutes(shift), 0) / 60,
    heads: new Set(list.map((shift) => shift.employeeId)).size,
  }));
}

/**
 * Hours of the clock (0–23) of one day's shifts: hours of work in each, breaks spread evenly over
 * the shift. Hours of work in an hour are at the same time the mean number of heads on duty.
 */
export function hoursOnDuty(shifts: readonly Shift[]): ReadonlyMap<number, number> {
  const hours = new Map<number, number>();
  for (const shift of shifts) {
    const length = shift.endMinute - shift.startMinute;
    const working = paidMinutes(shift) / length;
    for (let hour = Math.floor(shift.startMinute / 60); hour * 60 < shift.endMinute; hour++) {
      const from = Math.max(shift.startMinute, hour * 60);
      const to = Math.min(shift.endMinute, (hour + 1) * 60);
      const clock = hour % 24;
      hours.set(clock, (hours.get(clock) ?? 0) + ((to - from) * working) / 60);
    }
  }
  return hours;
}

function paidMinutes(shift: Shift): number {
  return shift.endMinute - shift.startMinute - shift.breakMinutes;
}
