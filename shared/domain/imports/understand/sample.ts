import { localDateTime } from '#shared/domain/calendar/local-time';
import { kpiTable } from '#shared/domain/kpi/table';
import { MONEY_SCALE, QTY_SCALE } from '#shared/domain/money/money';
import { WHOLE_DAY } from '#shared/domain/people/availability';
import type { DaySpan } from '#shared/domain/people/employee';
import { headerKeys } from '../header';
import type { SampleRow } from '../inspection';
import { availableColumns, fieldTypes, type ImportField } from '../kinds';
import { parseNumber } from '../numbers';
import type { Recipe, RecipeColumn } from '../recipe';
import type { EmployeeRow, TargetRow, UnderstoodRows } from '../rows';
import { scaleOf } from '../target-values';
import { cleanText } from '../text';
import { type RawRows, type UnderstandOptions, understandTable } from './table';

type Value = string | number | null;

/** Rows one by one as they would be taken: values by field in plain units, or what is wrong. */
export function sampleRows(
  recipe: Recipe,
  titles: readonly string[],
  raw: RawRows,
  options: UnderstandOptions,
): SampleRow[] {
  const table = understandTable(recipe, titles, options);
  const headers = headerKeys(titles);
  return raw.cells.flatMap((cells, index): SampleRow[] => {
    const row = raw.firstRow + index;
    const broken = raw.broken.includes(index) ? [0] : [];
    const { understood, rejected } = table.understand({ firstRow: row, cells: [cells], broken });
    const [problem] = rejected;
    const [taken] = understood.rows;
    if (taken === undefined && problem === undefined) return [];
    const values =
      taken === undefined ? {} : valuesOf(recipe, headers, cells, taken, options.clock.timeZone);
    return [
      {
        row,
        cells,
        values,
        problem: problem === undefined ? null : { reason: problem.reason, params: problem.params },
      },
    ];
  });
}

function valuesOf(
  recipe: Recipe,
  headers: readonly string[],
  cells: readonly string[],
  row: UnderstoodRows['rows'][number],
  timeZone: string,
): SampleRow['values'] {
  const taken: Readonly<Record<string, unknown>> = { ...row };
  const values: Partial<Record<ImportField, Value>> = {};
  for (const column of recipe.columns) {
    const { field, header } = column;
    const own = Object.hasOwn(taken, field) && !AS_WRITTEN.has(field);
    const raw = cells[headers.indexOf(header)] ?? '';
    values[field] = own ? plainValue(field, taken[field]) : written(column, raw);
  }
  if ('figures' in row) Object.assign(values, targetValues(row, recipe));
  if ('availability' in row) Object.assign(values, availabilityValues(row, recipe));
  const { kind, soldAt, amount, contractMinutes, mostMinutes } = taken;
  if (typeof soldAt === 'number') values.time = timeOf(soldAt, timeZone);
  if (typeof amount === 'number') values.amount = amount / MONEY_SCALE;
  if (typeof contractMinutes === 'number') values.contractHours = contractMinutes / 60;
  if (typeof mostMinutes === 'number') values.mostHours = mostMinutes / 60;
  if (typeof kind === 'string') values.saleType = kind;
  if (typeof taken.date === 'string') values.date = taken.date;
  return values;
}

/** The first day of the period as understood, and the figures in plain units. */
function targetValues(row: TargetRow, recipe: Recipe): SampleRow['values'] {
  const periods = recipe.columns.filter(({ field }) => fieldTypes[field] === 'period');
  return Object.fromEntries([
    ...periods.map(({ field }) => [field, row.figures[0]?.startsOn ?? '']),
    ...row.figures.map(({ field, kpi, value }) => {
      const { unit } = kpiTable[kpi];
      const plain = Math.round((value / scaleOf(unit)) * 10_000) / 10_000;
      return [field, unit === 'ratio' ? `${plain}%` : plain];
    }),
  ]);
}

/** Lists whose members are not words: the cell says them better. */
const AS_WRITTEN: ReadonlySet<ImportField> = new Set(['availability', 'daysOffWished']);

/** The hours of every weekday that has a column, as understood; one column for all stays as written. */
function availabilityValues({ availability }: EmployeeRow, recipe: Recipe): SampleRow['values'] {
  const fields = recipe.columns.map(({ field }) => field);
  return Object.fromEntries(
    availableColumns.flatMap((field, index) => {
      if (!fields.includes(field) || availability === null) return [];
      const own = availability.filter(({ weekday }) => weekday === index + 1);
      const hours = own.map(hoursOf);
      return [[field, hours.length === 0 ? '–' : hours.join(', ')]];
    }),
  );
}

/** `17:00–02:00` where it ends after midnight. */
function hoursOf({ startMinute, endMinute }: DaySpan): string {
  if (startMinute === WHOLE_DAY.startMinute && endMinute === WHOLE_DAY.endMinute) {
    return `${clock(0)}–${clock(DAY)}`;
  }
  return `${clock(startMinute)}–${clock(endMinute > DAY ? endMinute - DAY : endMinute)}`;
}

const DAY = 1440;

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A cell that the row does not keep as it stands, such as the price of a line. */
function written({ field, decimal = 'point' }: RecipeColumn, raw: string): Value {
  return fieldTypes[field] === 'money' ? parseNumber(raw, decimal) : cleanText(raw);
}

function plainValue(field: ImportField, value: unknown): Value {
  if (typeof value === 'number') {
    const type = fieldTypes[field];
    if (type === 'money') return value / MONEY_SCALE;
    return type === 'qty' ? value / QTY_SCALE : value;
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : null;
}

function timeOf(instant: number, timeZone: string): string {
  const minute = localDateTime(instant, timeZone).slice(11);
  return `${minute}:${new Date(instant).toISOString().slice(17, 19)}`;
}
