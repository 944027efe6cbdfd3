import { dailyPage } from '#electron/io/export/daily/page';
import type { ReportOptions } from '#electron/io/export/daily/page-context';
import { dailyCsv } from '#electron/io/export/daily/text';
import { dailyWorkbook } from '#electron/io/export/daily/workbook';
import type { ReportFormat } from '#shared/contract/report-archive';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { type Lang, translator } from '#shared/i18n/t';
import type { Host } from '../context';
import { untilAborted } from '../until-aborted';
import type { ReportContent } from './content';

/** The bytes of a report in one format. @throws QisanError `no_printer`, `cancelled` */
export async function renderReport(
  content: ReportContent,
  format: ReportFormat,
  lang: Lang,
  host: Host,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { report, timeZone, version } = content;
  const options: ReportOptions = { lang, timeZone, version };
  signal.throwIfAborted();
  switch (format) {
    case 'pdf':
      return untilAborted(host.printToPdf(dailyPage(report, options)), signal);
    case 'xlsx':
      return dailyWorkbook(report, options);
    case 'csv':
      return dailyCsv(report, options);
  }
}

/** `日报_2023-06-15.pdf`, `daily_2023-06-15_v2.xlsx`. */
export function reportFileName(
  date: BusinessDate,
  version: number | null,
  format: ReportFormat,
  lang: Lang,
): string {
  const suffix = version === null || version === 1 ? '' : `_v${version}`;
  return `${translator(lang)('report.fileName')}_${date}${suffix}.${format}`;
}
