import type { ShopClock } from '#shared/domain/calendar/calendar';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { MONEY_SCALE } from '#shared/domain/money/money';
import { normalAvailability } from '#shared/domain/people/availability';
import type { Availability } from '#shared/domain/people/employee';
import { parseStaffGroup } from '../choices';
import { parseDayHours, parseWeekdays, parseWeekHours } from '../day-hours';
import { availableColumns, type ImportField } from '../kinds';
import type { EmployeeRow, FootfallRow } from '../rows';
import { cleanText, splitList, toHalfWidth } from '../text';
import { parseHour } from '../times';
import type { Cells, Columns, RowIssues } from './columns';

type RowReader<Row> = (cells: Cells, row: number) => Row;

const HOUR = 3_600_000;

export function employeesReader(
  columns: Columns,
  issues: RowIssues,
  options: { readonly today: BusinessDate },
): RowReader<EmployeeRow> {
  const employeeCode = columns.code('employeeCode');
  const employeeName = columns.text('employeeName');
  const staffGroup = columns.choice('staffGroup', parseStaffGroup);
  const skills = columns.text('skills');
  const contractMinutes = minutesReader(columns, 'contractHours');
  const mostMinutes = minutesReader(columns, 'mostHours');
  const hourlyCost = columns.scaled('hourlyCost', MONEY_SCALE);
  const bornOn = columns.day('bornOn');
  const hiredOn = columns.day('hiredOn');
  const leftOn = columns.day('leftOn');
  const noNights = columns.yesNo('noNights');
  const availability = availabilityReader(columns, issues);
  const daysOffWished = columns.choice('daysOffWished', parseWeekdays);
  return (cells, row) => {
    const name = employeeName(cells);
    const code = employeeCode(cells);
    if (name === '') issues.note('missing_value', { field: 'employeeName' });
    const born = bornOn(cells);
    // Who was born tomorrow would be a minor for ever.
    if (born !== null && born > options.today) issues.note('future_date', { date: born });
    const cost = hourlyCost(cells);
    if (cost !== null && cost < 0) {
      issues.note('out_of_range', { field: 'hourlyCost', text: String(cost / MONEY_SCALE) });
    }
    return {
      row,
      employeeCode: code === '' ? name : code,
      employeeName: name,
      staffGroup: staffGroup(cells),
      skills: splitList(skills(cells)),
      contractMinutes: contractMinutes(cells),
      mostMinutes: mostMinutes(cells),
      hourlyCost: cost,
      bornOn: born,
      hiredOn: hiredOn(cells),
      leftOn: leftOn(cells),
      noNights: noNights(cells),
      availability: availability(cells),
      daysOffWished: daysOffWished(cells) ?? [],
    };
  };
}

function minutesReader(
  columns: Columns,
  field: 'contractHours' | 'mostHours',
): (cells: Cells) => number | null {
  const hours = columns.number(field, { min: 0, max: 168 });
  return (cells) => {
    const found = hours(cells);
    return found === null ? null : Math.round(found * 60);
  };
}

/**
 * Hours of the week from one column, or from a column per weekday. Once a person has hours in any of
 * those, an empty one is a day on which the person cannot be there.
 */
function availabilityReader(
  columns: Columns,
  issues: RowIssues,
): (cells: Cells) => Availability[] | null {
  const whole = columns.text('availability');
  const days = availableColumns.map((field) => ({ field, text: columns.text(field) }));

  function read<Spans>(
    field: ImportField,
    text: string,
    parse: (text: string) => Spans[] | null,
  ): Spans[] {
    const spans = parse(text);
    if (spans === null) issues.note('bad_hours', { field, text });
    return spans ?? [];
  }
  return (cells) => {
    const said = days.flatMap(({ field, text }, index) => {
      const words = text(cells);
      return words === '' ? [] : [{ field, words, weekday: index + 1 }];
    });
    const spans = said.flatMap(({ field, words, weekday }) =>
      read(field, words, parseDayHours).map((span) => ({ weekday, ...span })),
    );
    if (said.length > 0) return normalAvailability(spans);
    const words = whole(cells);
    return words === '' ? null : normalAvailability(read('availability', words, parseWeekHours));
  };
}

/** Visitors of an hour; the hour is in a column of its own (9, 9:00, 9-10, 09:00~10:00) or in the day's. */
export function footfallReader(
  columns: Columns,
  issues: RowIssues,
  options: {
    readonly clock: ShopClock;
    readonly today: BusinessDate;
    readonly dateIs: 'calendar' | 'business';
  },
): RowReader<FootfallRow> {
  const days = columns.moments(columns.has('date') ? 'date' : 'time');
  const hours = columns.has('hour') ? 'hour' : columns.has('time') ? 'time' : null;
  const hourText = hours === null ? null : columns.raw(hours);
  const door = columns.text('door');
  const visitors = columns.number('visitors', { min: 0, max: 1_000_000 });

  function hourOf(cells: Cells, millis: number | null): number | null {
    const text = hourText === null ? '' : toHalfWidth(cleanText(hourText(cells)));
    const hour = parseHour(text) ?? (millis === null ? null : Math.floor(millis / HOUR));
    if (hour !== null) return hour;
    if (text === '') issues.note('missing_value', { field: 'hour' });
    else issues.note('bad_time', { field: 'hour', text });
    return null;
  }

  return (cells, row) => {
    const found = days?.read(cells) === true;
    if (!found) issues.note('missing_value', { field: 'date' });
    const day = found ? (days?.reader.day ?? '') : '';
    const hour = hourOf(cells, found ? (days?.reader.millis ?? null) : null) ?? 0;
    const early = options.dateIs === 'calendar' && hour < options.clock.cutoffHour;
    const date = found && early ? addDays(day, -1) : day;
    if (date > options.today) issues.note('future_date', { date });
    const count = visitors(cells);
    if (count === null) issues.note('missing_value', { field: 'visitors' });
    return { row, date, hour, door: door(cells), visitors: Math.round(count ?? 0) };
  };
}
