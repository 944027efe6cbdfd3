import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { parseStaffGroup } from '../choices';
import type { ImportField } from '../kinds';
import type { AttendanceRow } from '../rows';
import { cleanText, toHalfWidth } from '../text';
import { parseTime } from '../times';
import type { Cells, Columns, RowIssues } from './columns';

const MS_PER_MINUTE = 60_000;
const DAY = 1440;

/**
 * Worked hours as clocks and lists write them. An end before the start is one after midnight; a day
 * before a time (2023-06-15 08:00) is left aside: the day has a column of its own.
 */
export function attendanceReader(
  columns: Columns,
  issues: RowIssues,
  options: { readonly today: BusinessDate },
): (cells: Cells, row: number) => AttendanceRow {
  const days = columns.day('date');
  const employeeCode = columns.code('employeeCode');
  const employeeName = columns.text('employeeName');
  const staffGroup = columns.choice('staffGroup', parseStaffGroup);
  const start = minuteReader(columns, issues, 'workStart');
  const end = minuteReader(columns, issues, 'workEnd');
  const pause = columns.number('breakMinutes', { min: 0, max: 480 });
  return (cells, row) => {
    const date = days(cells) ?? '';
    if (date === '') issues.note('missing_value', { field: 'date' });
    if (date > options.today) issues.note('future_date', { date });
    const code = employeeCode(cells);
    const who = code === '' ? employeeName(cells) : code;
    if (who === '') issues.note('missing_value', { field: 'employeeCode' });
    const startMinute = start(cells);
    const until = end(cells);
    const endMinute = until <= startMinute ? until + DAY : until;
    const breakMinutes = Math.round(pause(cells) ?? 0);
    if (endMinute - startMinute <= breakMinutes) {
      issues.note('out_of_range', { field: 'breakMinutes', text: String(breakMinutes) });
    }
    return {
      ...{ row, date, employeeCode: who, staffGroup: staffGroup(cells) },
      ...{ startMinute, endMinute, breakMinutes },
    };
  };
}

function minuteReader(
  columns: Columns,
  issues: RowIssues,
  field: ImportField,
): (cells: Cells) => number {
  const raw = columns.raw(field);
  return (cells) => {
    const text = toHalfWidth(cleanText(raw(cells)));
    const millis = parseTime(text.split(/[ T]/).at(-1) ?? '');
    if (text === '') issues.note('missing_value', { field });
    else if (Number.isNaN(millis)) issues.note('bad_time', { field, text });
    return Number.isNaN(millis) ? 0 : Math.round(millis / MS_PER_MINUTE);
  };
}
