import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { LeaveKind, StaffGroup } from '#shared/domain/people/employee';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { Format } from '#shared/i18n/format';
import type { Lang, Translate } from '#shared/i18n/t';

/** A week's roster as it is printed, written and put into calendars. */
export interface RosterSheet {
  readonly lang: Lang;
  readonly currency: string;
  readonly store: string;
  readonly timeZone: string;
  readonly madeAt: number;
  /** `2023-W25` */
  readonly week: string;
  readonly days: readonly BusinessDate[];
  readonly publishedAt: number | null;
  /** Some shifts are drafts. */
  readonly draft: boolean;
  /** By group and name. */
  readonly people: readonly SheetPerson[];
}

export interface SheetPerson {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly group: StaffGroup;
  /** Paid minutes of the week. */
  readonly minutes: number;
  readonly days: readonly SheetDay[];
}

export interface SheetDay {
  readonly shifts: readonly RosterShift[];
  readonly leave: LeaveKind | null;
  /** Leave that nobody has decided yet. */
  readonly asked: boolean;
  /** Something on this day is not what was published. */
  readonly changed: boolean;
  /** Published shifts of the person that are his no longer, or lie on another day now. */
  readonly gone: readonly RosterShift[];
}

const DAY = 1440;

/** `07:00–15:30` */
export function hoursText(format: Format, shift: RosterShift): string {
  return `${format.clock(shift.startMinute)}–${format.clock(shift.endMinute % DAY)}`;
}

/** What was published for a day on which nothing is left of it. */
export function goneText(format: Format, day: SheetDay): string {
  return day.shifts.length > 0 ? '' : day.gone.map((shift) => hoursText(format, shift)).join(', ');
}

/** `07:00–15:30`, with the group where it is not the person's own; leave where there is no shift. */
export function dayText(t: Translate, format: Format, person: SheetPerson, day: SheetDay): string {
  const shifts = day.shifts.map((shift) => {
    const elsewhere = shift.group === person.group ? '' : ` ${t(`report.group_${shift.group}`)}`;
    return `${hoursText(format, shift)}${elsewhere}`;
  });
  if (shifts.length > 0) return shifts.join(', ');
  if (day.leave === null) return '';
  const leave = t(`roster.leave_${day.leave}`);
  return day.asked ? t('roster.asked', { leave }) : leave;
}
