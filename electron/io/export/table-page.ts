import { localDateTime } from '#shared/domain/calendar/local-time';
import { isNumeric } from '#shared/domain/export/cells';
import { writeCell } from '#shared/i18n/cell';
import { formats } from '#shared/i18n/format';
import { type Lang, translator } from '#shared/i18n/t';
import { printedDocument } from './document';
import { FONT_FAMILY } from './fonts';
import { html } from './html';
import type { Table } from './table';

export interface PageInfo {
  readonly lang: Lang;
  readonly currency: string;
  readonly timeZone: string;
  /** Name of the shop; '' where it has none. */
  readonly store: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}

/** From so many columns on the sheet lies on its side. */
const WIDE = 7;

/** A table as it stands on a screen, on A4. Columns without any value are left out: paper is narrow. */
export function tablePage(table: Table, info: PageInfo): string {
  const { lang, timeZone } = info;
  const t = translator(lang);
  const format = formats(lang, info.currency);
  const columns = table.columns
    .map((column, index) => ({ ...column, index, figure: isNumeric(column.kind) ? 'n' : '' }))
    .filter(({ index }) => table.rows.some((row) => (row[index] ?? null) !== null));
  const facts = [
    info.store,
    t('common.rows', { count: table.rows.length }),
    localDateTime(info.madeAt, timeZone),
  ].filter((fact) => fact !== '');
  const content = html`<header><h1>${table.title}</h1><p>${facts.join(' · ')}</p></header>
<table><thead><tr>${columns.map(({ title, figure }) => html`<th class="${figure}">${title}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) =>
      html`<tr>${columns.map(
        ({ kind, index, figure }) =>
          html`<td class="${figure}">${writeCell(format, timeZone, kind, row[index] ?? null)}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
  const style = styleOf(columns.length > WIDE ? 'landscape' : 'portrait');
  return printedDocument({ lang, title: table.title, style, content });
}

/** Black and grey; the head of the table stands on every sheet, and every sheet has its number. */
function styleOf(orientation: 'landscape' | 'portrait'): string {
  return `
@page{size:A4 ${orientation};margin:12mm 12mm 15mm;
@bottom-right{content:counter(page) ' / ' counter(pages);font:400 8pt '${FONT_FAMILY}',sans-serif;color:#44403c}}
*{box-sizing:border-box;margin:0;padding:0}
body{font:400 8.5pt/4.2mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
header{display:flex;align-items:baseline;gap:4mm;border-bottom:.35mm solid #1c1917;padding-bottom:1.5mm;margin-bottom:3mm}
header p{color:#44403c}
h1{font-size:14pt;line-height:7mm;font-weight:600}
table{width:100%;border-collapse:collapse}
thead{display:table-header-group}
tr{break-inside:avoid}
th{text-align:left;font-size:7.5pt;font-weight:400;color:#44403c;border-bottom:.25mm solid #1c1917;padding:.6mm 2mm .6mm 0;vertical-align:bottom}
td{border-bottom:.15mm solid #a8a29e;padding:.7mm 2mm .7mm 0;vertical-align:top;overflow-wrap:anywhere}
.n{text-align:right}
td.n{white-space:nowrap}
`;
}
