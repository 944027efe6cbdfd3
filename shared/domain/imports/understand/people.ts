import type { ShopClock } from '#shared/domain/calendar/calendar';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { MONEY_SCALE } from '#shared/domain/money/money';
import { parseStaffGroup } from '../choices';
import type { EmployeeRow, FootfallRow } from '../rows';
import { cleanText, splitList, toHalfWidth } from '../text';
import { parseHour } from '../times';
import type { Cells, Columns, RowIssues } from './columns';

type RowReader<Row> = (cells: Cells, row: number) => Row;

const HOUR = 3_600_000;

export function employeesReader(columns: Columns, issues: RowIssues): RowReader<EmployeeRow> {
  const employeeCode = columns.code('employeeCode');
  const employeeName = columns.text('employeeName');
  const staffGroup = columns.choice('staffGroup', parseStaffGroup);
  const skills = columns.text('skills');
  const contractHours = columns.number('contractHours', { min: 0, max: 168 });
  const hourlyCost = columns.scaled('hourlyCost', MONEY_SCALE);
  const bornOn = columns.day('bornOn');
  const hiredOn = columns.day('hiredOn');
  const leftOn = columns.day('leftOn');
  return (cells, row) => {
    const name = employeeName(cells);
    const code = employeeCode(cells);
    if (name === '') issues.note('missing_value', { field: 'employeeName' });
    const hours = contractHours(cells);
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
      contractMinutes: hours === null ? null : Math.round(hours * 60),
      hourlyCost: cost,
      bornOn: bornOn(cells),
      hiredOn: hiredOn(cells),
      leftOn: leftOn(cells),
    };
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
