import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { type TargetScopeKind, targetKpisOf } from '#shared/domain/targets/scope';
import type { TargetPeriod } from '#shared/domain/targets/split';
import { parsePeriodLength } from '../choices';
import { type ImportField, targetColumns, targetMonths } from '../kinds';
import { parseKpi } from '../kpi-words';
import { monthTitle, type Period, parsePeriod } from '../periods';
import type { Recipe } from '../recipe';
import type { TargetFigure, TargetRow } from '../rows';
import { parseTarget, type TargetSpelling, timesInTitle } from '../target-values';
import { cleanText } from '../text';
import type { CellReader, Cells, Columns, RowIssues } from './columns';

interface Options {
  /** Of months and weeks that name none. */
  readonly year: number;
  readonly ratioUnit: Recipe['ratioUnit'];
}

const kpiOf: Readonly<Record<(typeof targetColumns)[number], KpiName>> = {
  targetNetSales: 'netSales',
  targetGrossProfit: 'grossProfit',
  targetGrossMargin: 'grossMargin',
  targetTickets: 'tickets',
  targetAverageTicket: 'averageTicket',
  targetUnitsPerTicket: 'unitsPerTicket',
  targetVisitors: 'visitors',
};

const periodFields = [
  ['targetDay', 'day'],
  ['targetWeek', 'week'],
  ['targetMonth', 'month'],
] as const satisfies readonly (readonly [ImportField, TargetPeriod])[];

const wholeStore = /^(?:全店|门店|整店|全部|本店|whole ?store|store|all|total store)$/i;

/**
 * Targets, one a row (what, how much), a column for each figure, or a row for each with the months
 * across; of the whole store, a category, a channel or a person. A cell that is empty asks for nothing.
 */
export function targetsReader(
  columns: Columns,
  issues: RowIssues,
  options: Options,
): (cells: Cells, row: number) => TargetRow {
  const whose = whoseReader(columns);
  const across = targetMonths.some((field) => columns.has(field));
  const figures = across
    ? acrossReader(columns, issues, options)
    : figuresReader(columns, issues, options);
  return (cells, row) => {
    const of = whose(cells);
    const found = figures(cells);
    checkScope(of, found, issues);
    return { row, ...of, figures: found };
  };
}

function periodReader(
  columns: Columns,
  issues: RowIssues,
  usualYear: number,
): CellReader<Period | null> {
  const length = columns.choice('targetPeriod', parsePeriodLength);
  const years = columns.number('targetYear', { min: 1990, max: 2100 });
  const places = periodFields.filter(([field]) => columns.has(field));
  return (cells) => {
    const year = years(cells) ?? usualYear;
    const told = length(cells);
    for (const [field, usual] of places) {
      const raw = columns.raw(field)(cells);
      if (cleanText(raw) === '') continue;
      const found = parsePeriod(raw, columns.dateOrder(field), { period: told ?? usual, year });
      if (found === null) issues.note('bad_date', { field, text: cleanText(raw) });
      return found;
    }
    issues.note('missing_value', { field: places[0]?.[0] ?? 'targetMonth' });
    return null;
  };
}

type Whose = Pick<TargetRow, 'categoryCode' | 'categoryName' | 'channel' | 'employeeCode'>;

function whoseReader(columns: Columns): CellReader<Whose> {
  const categoryCode = columns.code('categoryCode');
  const categoryName = columns.text('categoryName');
  const channel = columns.text('channel');
  const employeeCode = columns.code('employeeCode');
  const employeeName = columns.text('employeeName');
  const part = (text: string) => (wholeStore.test(text) ? '' : text);
  return (cells) => ({
    categoryCode: part(categoryCode(cells)),
    categoryName: part(categoryName(cells)),
    channel: part(channel(cells)),
    employeeCode: part(employeeCode(cells)) || part(employeeName(cells)),
  });
}

type Figures = CellReader<readonly TargetFigure[]>;

/** One period a row, with one figure or several. */
function figuresReader(columns: Columns, issues: RowIssues, options: Options): Figures {
  const periodOf = periodReader(columns, issues, options.year);
  const weights = columns.number('targetWeight', { min: 0, max: 100 });
  const kpi = columns.choice('targetKpi', parseKpi);
  const wide = targetColumns.filter((field) => columns.has(field));
  const read = valueReader(columns, issues);
  const ofColumn = wide.map((field) => ({
    field,
    kpi: kpiOf[field],
    read: read(field, kpiOf[field], options.ratioUnit),
  }));
  return (cells) => {
    const period = periodOf(cells) ?? { period: 'month', startsOn: '' };
    const weight = weights(cells);
    const found: TargetFigure[] = [];
    const add = (field: ImportField, name: KpiName, value: number | null) => {
      if (value !== null) found.push({ field, kpi: name, ...period, value, weight });
    };
    const named = kpi(cells);
    if (named !== null && columns.has('targetValue')) {
      add('targetValue', named, read('targetValue', named, 'guess')(cells));
    }
    for (const column of ofColumn) add(column.field, column.kpi, column.read(cells));
    if (found.length === 0) {
      const [first = 'targetValue'] = wide;
      const missing = columns.has('targetKpi') && named === null ? 'targetKpi' : 'targetValue';
      issues.note('missing_value', { field: columns.has('targetKpi') ? missing : first });
    }
    return found;
  };
}

/** One figure a row, with a column for each month; a title may name its year. */
function acrossReader(columns: Columns, issues: RowIssues, options: Options): Figures {
  const years = columns.number('targetYear', { min: 1990, max: 2100 });
  const weights = columns.number('targetWeight', { min: 0, max: 100 });
  const kpi = columns.choice('targetKpi', parseKpi);
  const read = valueReader(columns, issues);
  const months = targetMonths.flatMap((field, at) =>
    columns.has(field)
      ? [{ field, month: at + 1, year: monthTitle(columns.header(field))?.year ?? null }]
      : [],
  );
  return (cells) => {
    const named = kpi(cells);
    const weight = weights(cells);
    const usual = years(cells) ?? options.year;
    if (named === null) {
      issues.note('missing_value', { field: 'targetKpi' });
      return [];
    }
    const found = months.flatMap(({ field, month, year }): TargetFigure[] => {
      const value = read(field, named, 'guess')(cells);
      const startsOn = `${year ?? usual}-${String(month).padStart(2, '0')}-01`;
      return value === null
        ? []
        : [{ field, kpi: named, period: 'month', startsOn, value, weight }];
    });
    if (found.length === 0) {
      issues.note('missing_value', { field: months[0]?.field ?? 'targetValue' });
    }
    return found;
  };
}

/** How a cell of a column is read as a target of a KPI. */
function valueReader(columns: Columns, issues: RowIssues) {
  return (field: ImportField, name: KpiName, ratio: TargetSpelling['ratio']) => {
    const raw = columns.raw(field);
    const times = timesInTitle(columns.header(field));
    const decimal = columns.decimal(field);
    const { unit } = kpiTable[name];
    return (cells: Cells): number | null => {
      const value = parseTarget(unit, raw(cells), {
        decimal,
        ratio,
        times: unit === 'ratio' ? 1 : times,
      });
      if (!Number.isNaN(value)) return value;
      issues.note('bad_number', { field, text: cleanText(raw(cells)) });
      return null;
    };
  };
}

function checkScope(of: Whose, figures: readonly TargetFigure[], issues: RowIssues): void {
  const scopes = scopesOf(of);
  const [scope = 'store', ...others] = scopes;
  if (others.length > 0) issues.note('target_of_two', {});
  const stranger = figures.find(({ kpi }) => !targetKpisOf(scope).includes(kpi));
  if (stranger !== undefined) issues.note('no_such_target', { kpi: stranger.kpi, scope });
}

/** Whose target a row is; none where it is the whole store's. */
function scopesOf(of: Whose): TargetScopeKind[] {
  return [
    ...(of.categoryCode === '' && of.categoryName === '' ? [] : (['category'] as const)),
    ...(of.channel === '' ? [] : (['channel'] as const)),
    ...(of.employeeCode === '' ? [] : (['employee'] as const)),
  ];
}
