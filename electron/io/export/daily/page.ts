import type { DailyReport } from '#shared/domain/report/daily';
import { printedDocument } from '../document';
import { type Html, html } from '../html';
import {
  anomalies,
  expiring,
  negativeMargin,
  outOfStock,
  priceAnomalies,
  slowMovers,
  writeOffs,
} from './attention';
import { band, bandRows } from './band';
import type { Rows } from './blocks';
import { foot } from './foot';
import { hatch } from './gauge';
import { bottomSkus, categories, mix, movers, topSkus } from './goods';
import { attainment, figures, head, headlines } from './head';
import { hours } from './hours';
import { type BlockName, layOut } from './layout';
import { type PageContext, pageContext, type ReportOptions } from './page-context';
import { style } from './style';

const blocks: Readonly<Record<BlockName, (context: PageContext, rows: Rows) => Html>> = {
  mix,
  categories,
  topSkus,
  anomalies,
  outOfStock,
  expiring,
  negativeMargin,
  writeOffs,
  priceAnomalies,
  slowMovers,
  movers,
  bottomSkus,
};

/**
 * The daily report as one A4 page: a complete HTML document. The same content gives the same
 * document, byte for byte, so an archived report can be printed again.
 */
export function dailyPage(report: DailyReport, options: ReportOptions): string {
  const context = pageContext(report, options);
  const layout = layOut(report, bandRows(context));
  const rows = (block: string) => layout.rows.get(block) ?? 0;
  const column = (names: readonly BlockName[]) =>
    html`<div class="column">${names.map((name) => blocks[name](context, rows))}</div>`;
  const content = html`${hatch}<main class="page">
${head(context)}
${headlines(context)}
${figures(context)}
${attainment(context)}
<div class="slot" style="height:${layout.hours.toFixed(2)}mm">${hours(context, layout.hours)}</div>
<div class="columns" style="height:${layout.columns.toFixed(2)}mm">${column(layout.left)}${column(layout.right)}</div>
${band(context, layout.band)}
${foot(context)}
</main>`;
  const title = `${report.store.name} · ${context.t('report.title')} · ${report.date}`;
  return printedDocument({ lang: options.lang, title, style, content });
}
