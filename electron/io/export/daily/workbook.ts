import { cellKindOf } from '#shared/domain/export/cells';
import type { KpiName, KpiUnit } from '#shared/domain/kpi/names';
import type { Comparison, DailyReport, SkuRow } from '#shared/domain/report/daily';
import { type Sheet, type SheetRow, type TypedCell, toXlsx } from '../workbook';
import { alertRows } from './alert-rows';
import {
  kpiLabel,
  type PageContext,
  pageContext,
  type ReportOptions,
  writeNeeds,
} from './page-context';
import { definitionsSheet, sourcesSheet } from './reference-sheets';

/**
 * The daily report as a workbook: figures, hours, categories, SKUs, alerts, and what the figures
 * mean and rest on. Values are numbers in whole units, with everything that the page has to leave out.
 */
export function dailyWorkbook(report: DailyReport, options: ReportOptions): Promise<Uint8Array> {
  const context = pageContext(report, options);
  const { t } = context;
  const sheets = [
    summarySheet(context),
    hoursSheet(context),
    categoriesSheet(context),
    skusSheet(context),
    alertsSheet(context),
    definitionsSheet(context, usedKpis(report)),
    sourcesSheet(context),
  ];
  return toXlsx(sheets, {
    title: `${t('report.title')} ${report.date}`,
    footer: `${report.store.name} · ${t('report.title')} · ${report.date}`,
    timeZone: options.timeZone,
    madeAt: report.madeAt,
  });
}

/** A figure in a column of figures with different units. */
export function figureCell(unit: KpiUnit, value: number | null): TypedCell {
  return { kind: cellKindOf(unit), value };
}

function changeCell(comparison: Comparison): TypedCell {
  return { kind: comparison.as === 'points' ? 'points' : 'ratio', value: comparison.change };
}

function summarySheet(context: PageContext): Sheet {
  const { report, t, format, options } = context;
  const state =
    options.version === null ? t('report.open') : t('report.closed', { version: options.version });
  const targets = report.attainment.state === 'ready' ? report.attainment.rows : [];
  return {
    name: t('report.sheetSummary'),
    intro: [
      `${report.store.name} · ${t('report.title')}`,
      [format.dateLong(report.date), report.weather, state]
        .filter((part) => part !== '')
        .join(' · '),
      report.note.trim() === '' ? '' : `${t('report.note')}: ${report.note.trim()}`,
    ],
    columns: [
      { title: t('report.figure'), kind: 'text', width: 24 },
      { title: t('report.value'), kind: 'number', width: 14 },
      { title: t('report.yesterdayValue'), kind: 'number', width: 14 },
      { title: t('report.yesterday'), kind: 'ratio', width: 12 },
      { title: t('report.lastWeekValue'), kind: 'number', width: 14 },
      { title: t('report.lastWeek'), kind: 'ratio', width: 12 },
      { title: t('report.targetValue'), kind: 'number', width: 14 },
      { title: t('report.attainment'), kind: 'ratio', width: 12 },
      { title: t('report.monthAttained'), kind: 'ratio', width: 14 },
      { title: t('report.monthTarget'), kind: 'number', width: 14 },
      { title: t('report.monthEnds'), kind: 'ratio', width: 14 },
      { title: t('report.remark'), kind: 'text', width: 36 },
    ],
    rows: report.figures.map((figure): SheetRow => {
      const { yesterday, lastWeek, target } = figure.compare;
      const goal = targets.find((row) => row.kpi === figure.kpi);
      const needs = figure.needs.length === 0 ? '' : writeNeeds(context, figure.needs);
      return [
        kpiLabel(t, figure.kpi),
        figureCell(figure.unit, figure.value),
        figureCell(figure.unit, yesterday.base),
        changeCell(yesterday),
        figureCell(figure.unit, lastWeek.base),
        changeCell(lastWeek),
        figureCell(figure.unit, target.base),
        goal?.attainment ?? null,
        goal?.monthToDate?.attainment ?? null,
        figureCell(figure.unit, goal?.monthToDate?.monthTarget ?? null),
        goal?.monthToDate?.pace?.share ?? null,
        needs,
      ];
    }),
    landscape: true,
  };
}

function hoursSheet(context: PageContext): Sheet {
  const { report, t, format } = context;
  const rows = report.hours.state === 'ready' ? report.hours.rows : [];
  return {
    name: t('report.hours'),
    ...missingIntro(context, t('report.hours'), report.hours),
    columns: [
      { title: t('report.hour'), kind: 'text', width: 14 },
      { title: t('report.netSales'), kind: 'money' },
      { title: t('report.lastWeekValue'), kind: 'money' },
      { title: t('report.tickets'), kind: 'count' },
      { title: t('report.units'), kind: 'qty' },
      { title: t('report.visitors'), kind: 'count' },
      { title: t('report.heads'), kind: 'number' },
      { title: t('report.salesPerLabourHour'), kind: 'money' },
    ],
    rows: rows.map((row) => [
      `${format.clock(row.hour * 60)}–${format.clock((row.hour + 1) * 60)}`,
      row.netSales,
      row.ghostSales,
      row.tickets,
      row.units,
      row.visitors,
      row.heads,
      row.salesPerLabourHour,
    ]),
  };
}

function categoriesSheet(context: PageContext): Sheet {
  const { report, t } = context;
  const rows = report.categories.state === 'ready' ? report.categories.rows : [];
  return {
    name: t('report.categories'),
    ...missingIntro(context, t('report.categories'), report.categories),
    columns: [
      { title: t('report.category'), kind: 'text' },
      { title: t('report.netSales'), kind: 'money' },
      { title: t('report.share'), kind: 'ratio' },
      { title: t('report.shareChange'), kind: 'points' },
      { title: t('report.yesterday'), kind: 'ratio' },
      { title: t('report.lastWeek'), kind: 'ratio' },
      { title: t('report.profit'), kind: 'money' },
      { title: t('report.margin'), kind: 'ratio' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.netSales,
      row.share,
      row.shareChange,
      row.yesterday.change,
      row.lastWeek.change,
      row.grossProfit,
      row.grossMargin,
    ]),
  };
}

function skusSheet(context: PageContext): Sheet {
  const { report, t } = context;
  const list = (title: string, block: DailyReport['topSkus']) =>
    block.state === 'ready' ? block.rows.map((row, index) => skuRow(title, index + 1, row)) : [];
  return {
    name: t('report.sheetSkus'),
    ...missingIntro(context, t('report.sheetSkus'), report.topSkus),
    columns: [
      { title: t('report.list'), kind: 'text' },
      { title: t('report.rank'), kind: 'count', width: 8 },
      { title: t('report.code'), kind: 'text' },
      { title: t('report.sku'), kind: 'text', width: 30 },
      { title: t('report.category'), kind: 'text' },
      { title: t('report.quantity'), kind: 'qty' },
      { title: t('report.unit'), kind: 'text', width: 8 },
      { title: t('report.netSales'), kind: 'money' },
      { title: t('report.profit'), kind: 'money' },
      { title: t('report.lastWeek'), kind: 'ratio' },
    ],
    rows: [
      ...list(t('report.topSkus'), report.topSkus),
      ...list(t('report.bottomSkus'), report.bottomSkus),
    ],
    landscape: true,
  };
}

function skuRow(title: string, rank: number, row: SkuRow): SheetRow {
  const { code, name, categoryName, qty, unit, netSales, grossProfit, lastWeek } = row;
  return [title, rank, code, name, categoryName, qty, unit, netSales, grossProfit, lastWeek.change];
}

function alertsSheet(context: PageContext): Sheet {
  const { t } = context;
  return {
    name: t('report.sheetAlerts'),
    columns: [
      { title: t('report.kind'), kind: 'text', width: 20 },
      { title: t('report.code'), kind: 'text' },
      { title: t('report.sku'), kind: 'text', width: 30 },
      { title: t('report.quantity'), kind: 'qty' },
      { title: t('report.amount'), kind: 'money' },
      { title: t('report.remark'), kind: 'text', width: 50 },
    ],
    rows: alertRows(context),
    landscape: true,
  };
}

/** Above an empty sheet stands what to bring in. */
function missingIntro(
  context: PageContext,
  title: string,
  block: DailyReport['hours' | 'categories' | 'topSkus'],
): Pick<Sheet, 'intro'> {
  return block.state === 'missing' ? { intro: [title, writeNeeds(context, block.needs)] } : {};
}

/** Every KPI that the report shows, each once. */
function usedKpis(report: DailyReport): KpiName[] {
  const targets = report.attainment.state === 'ready' ? report.attainment.rows : [];
  const always: KpiName[] = ['attainment', 'salesPerLabourHour', 'outOfStockRate', 'shrink'];
  return [
    ...new Set([
      ...report.figures.map((figure) => figure.kpi),
      ...targets.map((row) => row.kpi),
      ...always,
    ]),
  ];
}
