import type { KpiName } from '#shared/domain/kpi/names';
import type { Sheet, SheetRow } from '../workbook';
import { kpiLabel, type PageContext } from './page-context';

/** What every figure of the report means: the same words as on the definition cards of the screen. */
export function definitionsSheet({ t }: PageContext, names: readonly KpiName[]): Sheet {
  return {
    name: t('report.sheetDefinitions'),
    columns: [
      { title: t('report.figure'), kind: 'text', width: 24 },
      { title: t('common.definition'), kind: 'text', width: 60 },
      { title: t('common.formula'), kind: 'text', width: 48 },
    ],
    rows: names.map((name) => [
      kpiLabel(t, name),
      t(`kpi.${name}.definition`),
      t(`kpi.${name}.formula`),
    ]),
    landscape: true,
  };
}

/** Where the figures come from: days, data version, how complete the data were. */
export function sourcesSheet({ report, options, t }: PageContext): Sheet {
  const { completeness, store } = report;
  const lastWeek = report.figures[0]?.compare.lastWeek.date ?? null;
  const yesterday = report.figures[0]?.compare.yesterday.date ?? null;
  const rows: SheetRow[] = [
    [t('report.store'), store.name],
    [t('report.managerTitle'), store.manager],
    [t('report.businessDate'), { kind: 'date', value: report.date }],
    [t('report.yesterday'), { kind: 'date', value: yesterday }],
    [t('report.lastWeek'), { kind: 'date', value: lastWeek }],
    [t('report.cutoff'), { kind: 'count', value: store.cutoffHour }],
    [t('report.currency'), store.currency],
    [t('report.dataVersion'), { kind: 'count', value: report.dataVersion }],
    [t('report.closedVersion'), { kind: 'count', value: options.version }],
    [t('report.madeAt'), { kind: 'instant', value: report.madeAt }],
    [t('report.timeZone'), options.timeZone],
    [t('report.costShare'), { kind: 'ratio', value: completeness.costCoverage }],
    [t('report.ticketShare'), { kind: 'ratio', value: completeness.ticketCoverage }],
    [t('report.timeShare'), { kind: 'ratio', value: completeness.timeCoverage }],
    [t('report.toClassify'), { kind: 'count', value: completeness.skusToClassify }],
    [t('report.historyDays'), { kind: 'count', value: completeness.historyDays }],
  ];
  return {
    name: t('report.sheetSources'),
    columns: [
      { title: t('report.origin'), kind: 'text', width: 34 },
      { title: t('report.value'), kind: 'text', width: 34 },
    ],
    rows,
  };
}
