import type { KpiName } from '#shared/domain/kpi/names';
import type { DailyReport } from '#shared/domain/report/daily';
import type { Need } from '#shared/domain/report/needs';
import { type Format, formats } from '#shared/i18n/format';
import type { Writer } from '#shared/i18n/sentence';
import { type Lang, type Translate, translator } from '#shared/i18n/t';

/** What a written report is besides its figures. */
export interface ReportOptions {
  readonly lang: Lang;
  /** Zone of the shop, for the time at which the report was made. */
  readonly timeZone: string;
  /** Number of the archived version; null while the day is open. */
  readonly version: number | null;
}

/** Everything that a part of the page needs. */
export interface PageContext extends Writer {
  readonly report: DailyReport;
  readonly options: ReportOptions;
  readonly t: Translate;
  readonly format: Format;
}

export function pageContext(report: DailyReport, options: ReportOptions): PageContext {
  return {
    report,
    options,
    t: translator(options.lang),
    format: formats(options.lang, report.store.currency),
  };
}

/** One line that says what a block or figure cannot do without. */
export function writeNeeds({ t, format }: Writer, needs: readonly Need[]): string {
  const words = needs.map(({ code, have, want }) =>
    t(`need.${code}`, { have: have ?? 0, want: want ?? 0 }),
  );
  return t('report.missing', { what: format.list(words) });
}

/** The KPI's name in the dictionary. */
export function kpiLabel(t: Translate, kpi: KpiName): string {
  return t(`kpi.${kpi}`);
}
