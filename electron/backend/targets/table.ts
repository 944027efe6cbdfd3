import type { ReadHandle } from '#electron/store/handle';
import { readAllTargets, readScopeNames, type ScopedTarget } from '#electron/store/targets';
import type { TargetsTable } from '#shared/contract/targets';
import type { DateRange } from '#shared/domain/calendar/calendar';
import type { CellValue } from '#shared/domain/export/cells';
import { scaleOf } from '#shared/domain/imports/target-values';
import { kpiTable } from '#shared/domain/kpi/table';
import { scopeKey } from '#shared/domain/targets/scope';
import { type Lang, translator } from '#shared/i18n/t';

/** A rate keeps so many decimals of a per cent. */
const RATE_DIGITS = 4;

/**
 * Every target of a range, one a row, as a list that imports again: its titles are words that the import
 * knows, a rate is written with its sign.
 */
export function targetsTable(db: ReadHandle, range: DateRange, lang: Lang): TargetsTable {
  const t = translator(lang);
  const names = readScopeNames(db);
  const rows = readAllTargets(db, range).map((target): CellValue[] => {
    const { scope, kpi, period, startsOn, weight } = target;
    const who = names.get(scopeKey(target));
    const of = (kind: typeof scope, text: string | undefined) =>
      scope === kind ? (text ?? '') : '';
    return [
      startsOn,
      t(`targets.length_${period}`),
      t(`kpi.${kpi}`),
      written(target),
      weight,
      of('category', who?.code),
      of('category', who?.name),
      of('channel', who?.name),
      of('employee', who?.code),
      of('employee', who?.name),
    ];
  });
  return {
    title: t('targets.room'),
    columns: [
      { title: t('targets.column_start'), kind: 'date' },
      { title: t('targets.column_length'), kind: 'text' },
      { title: t('targets.column_kpi'), kind: 'text' },
      { title: t('targets.column_value'), kind: 'number' },
      { title: t('targets.column_weight'), kind: 'number' },
      { title: t('imports.field_categoryCode'), kind: 'text' },
      { title: t('targets.scope_category'), kind: 'text' },
      { title: t('targets.scope_channel'), kind: 'text' },
      { title: t('targets.column_employeeCode'), kind: 'text' },
      { title: t('targets.column_employee'), kind: 'text' },
    ],
    rows,
  };
}

function written({ kpi, value }: ScopedTarget): CellValue {
  const { unit } = kpiTable[kpi];
  const plain = value / scaleOf(unit);
  return unit === 'ratio' ? `${Number(plain.toFixed(RATE_DIGITS))}%` : plain;
}
