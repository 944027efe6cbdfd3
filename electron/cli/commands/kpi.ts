import type { KpiTable } from '#shared/contract/kpis';
import { breakdowns, type KpiUnit, kpiNames } from '#shared/domain/kpi/names';
import { toQtyUnits, toUnits } from '#shared/domain/money/money';
import { writeValue } from '#shared/i18n/sentence';
import { UsageError } from '../arguments';
import { command } from '../command';
import { exitCodes } from '../exit-codes';
import { textTable } from '../text-table';
import type { Words } from '../words';

export const kpiCommand = command({
  name: 'kpi',
  operands: ['NAME…'],
  options: {
    from: { value: 'DATE', help: 'cli.option_from' },
    to: { value: 'DATE', help: 'cli.option_to' },
    by: { value: 'PART', help: 'cli.option_by' },
  },
  help: 'cli.help_kpi',
  method: 'kpis.query',
  toInput(args) {
    const by = args.option('by') ?? 'total';
    const breakdown = breakdowns.find((name) => name === by);
    if (breakdown === undefined)
      throw new UsageError('bad_value', `--by ${by} (${breakdowns.join(', ')})`);
    const names = args.operands.map((given) => {
      const name = kpiNames.find((known) => known === given);
      if (name === undefined)
        throw new UsageError('bad_value', `NAME: ${given} (${kpiNames.join(', ')})`);
      return name;
    });
    return { names, from: args.required('from'), to: args.required('to'), by: breakdown };
  },
  toJson: (table, { words }) => ({
    ...table,
    currency: words.format.currency,
    rows: jsonRows(table),
  }),
  toText: (table, words) => textOf(table, words),
  exitCode: () => exitCodes.done,
});

function jsonRows(table: KpiTable) {
  return table.rows.map((row) => ({
    key: row.key,
    label: row.label,
    values: pick(table, row.values, (unit, value) => plain(unit, value)),
    exact: pick(table, row.values, (_unit, value) => value),
  }));
}

function pick(
  table: KpiTable,
  values: readonly (number | null)[],
  as: (unit: KpiUnit, value: number) => number,
) {
  return Object.fromEntries(
    table.columns.map(({ kpi, unit }, index) => {
      const value = values[index] ?? null;
      return [kpi, value === null ? null : as(unit, value)];
    }),
  );
}

/** In units that people use: currency units rounded to the cent, selling units, fractions. */
function plain(unit: KpiUnit, value: number): number {
  if (unit === 'money') return toUnits(value);
  return unit === 'qty' ? toQtyUnits(value) : value;
}

function textOf(table: KpiTable, { t, format }: Words): string[] {
  const columns = [
    { title: t(`cli.by_${table.by}`) },
    ...table.columns.map(({ kpi }) => ({ title: t(`kpi.${kpi}`), right: true })),
  ];
  const rows = table.rows.map((row) => [
    table.by === 'total' ? format.range(table.from, table.to) : row.label,
    ...table.columns.map(({ unit }, index) => writeValue(format, unit, row.values[index] ?? null)),
  ]);
  const needs = table.columns.flatMap((column) =>
    column.needs.map(({ code, have, want }) => {
      const what = t(`need.${code}`, { have: have ?? 0, want: want ?? 0 });
      return `${t(`kpi.${column.kpi}`)}: ${t('report.missing', { what })}`;
    }),
  );
  return [...textTable(columns, rows), ...needs];
}
