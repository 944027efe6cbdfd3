import { serialMoment } from '#shared/domain/imports/dates';

/** Days between the calendars that count from 1900 and from 1904. */
const DAYS_TO_1904 = 1_462;
/** Spreadsheets keep 15 digits: the last ones of a longer number are not what somebody typed. */
const FIRST_DAMAGED = 1e15;

/** A number of a spreadsheet as text: 6901234567892, 15.51; 1.2E+17 where its digits are lost. */
export function numberText(value: number): string {
  if (Math.abs(value) >= FIRST_DAMAGED) return value.toExponential().replace('e+', 'E+');
  return String(value);
}

/** 45092.863 under a format of days as `2023-06-15 20:42:43`, 0.863 as `20:42:43`. */
export function dateText(serial: number, date1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0) return String(serial);
  if (serial < 1) return timeText(serialMoment(serial).millis ?? 0);
  const { day, millis } = serialMoment(date1904 ? serial + DAYS_TO_1904 : serial);
  return millis === null ? day : `${day} ${timeText(millis)}`;
}

export function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(12))}%`;
}

function timeText(millis: number): string {
  const second = Math.floor(millis / 1_000);
  const minute = Math.floor(second / 60);
  const clock = `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second % 60)}`;
  const rest = millis % 1_000;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}
