import { plainValue } from '#shared/domain/export/cells';
import type { Comparison, DailyReport } from '#shared/domain/report/daily';
import { type CsvCell, toCsv } from '../csv';
import { kpiLabel, type PageContext, pageContext, type ReportOptions } from './page-context';
import { figureCell } from './workbook';

/**
 * The daily report as one long table for other programs: one row per figure, hour and category,
 * each with its unit, its bases and its changes. Amounts in currency units, rates as fractions.
 */
export function dailyCsv(report: DailyReport, options: ReportOptions): Uint8Array {
  const context = pageContext(report, options);
  const { t } = context;
  const header = [
    t('report.businessDate'),
    t('report.group'),
    t('report.figure'),
    t('report.code'),
    t('report.value'),
    t('report.unit'),
    t('report.yesterdayValue'),
    t('report.yesterday'),
    t('report.lastWeekValue'),
    t('report.lastWeek'),
    t('report.targetValue'),
    t('report.target'),
    t('report.dataVersion'),
  ];
  const rows = [...figureRows(context), ...hourRows(context), ...categoryRows(context)];
  return toCsv([header, ...rows.map((row) => [report.date, ...row, report.dataVersion])]);
}

function figureRows({ report, t }: PageContext): CsvCell[][] {
  return report.figures.map((figure) => {
    const { yesterday, lastWeek, target } = figure.compare;
    const plain = (value: number | null) => plainValue(figureCell(figure.unit, value).kind, value);
    const unit = figure.unit === 'money' ? report.store.currency : t(`report.unit_${figure.unit}`);
    return [
      t('report.sheetSummary'),
      kpiLabel(t, figure.kpi),
      figure.kpi,
      plain(figure.value),
      unit,
      plain(yesterday.base),
      change(yesterday),
      plain(lastWeek.base),
      change(lastWeek),
      plain(target.base),
      change(target),
    ];
  });
}

function hourRows({ report, t, format }: PageContext): CsvCell[][] {
  if (report.hours.state === 'missing') return [];
  return report.hours.rows.map((row) => [
    t('report.hours'),
    `${format.clock(row.hour * 60)}–${format.clock((row.hour + 1) * 60)}`,
    'netSales',
    plainValue('money', row.netSales),
    report.store.currency,
    null,
    null,
    plainValue('money', row.ghostSales),
    null,
    null,
    null,
  ]);
}

function categoryRows({ report, t }: PageContext): CsvCell[][] {
  if (report.categories.state === 'missing') return [];
  return report.categories.rows.map((row) => [
    t('report.categories'),
    row.name,
    'netSales',
    plainValue('money', row.netSales),
    report.store.currency,
    plainValue('money', row.yesterday.base),
    change(row.yesterday),
    plainValue('money', row.lastWeek.base),
    change(row.lastWeek),
    null,
    null,
  ]);
}

/** A fraction, also for differences of rates: 0.012 is 1.2 points. */
function change(comparison: Comparison): CsvCell {
  return plainValue('ratio', comparison.change);
}
