import type { AheadItem } from '#shared/domain/ahead/item';
import { type Bar, type Lane, lanesOf } from '#shared/domain/ahead/lanes';
import {
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
  weekday,
} from '#shared/domain/calendar/calendar';
import { localDateTime } from '#shared/domain/calendar/local-time';
import { widthOf } from '#shared/domain/deck/measure';
import { type Format, formats } from '#shared/i18n/format';
import { type Lang, type Translate, translator } from '#shared/i18n/t';
import { printedDocument } from '../document';
import { FONT_FAMILY } from '../fonts';
import { type Html, html } from '../html';

export interface AheadSheet {
  readonly lang: Lang;
  readonly store: string;
  readonly timeZone: string;
  readonly range: DateRange;
  readonly today: BusinessDate;
  readonly items: readonly AheadItem[];
  /** Epoch milliseconds. */
  readonly madeAt: number;
}

const MM_PER_INCH = 25.4;
const WIDTH = 279;
const KIND = 26;
const ROW = 5.2;
const SIZE = 7;
/** Rows on one sheet. */
const ROWS = 30;

/** The coming weeks on A4 lying on its side; when there is much, on several sheets. */
export function aheadPage(sheet: AheadSheet): string {
  const { lang, items, range } = sheet;
  const t = translator(lang);
  const format = formats(lang);
  const dayWidth = (WIDTH - KIND) / (daysBetween(range.from, range.to) + 1);
  const lanes = lanesOf(
    items,
    range,
    (title) => (widthOf(title, { size: SIZE }) * MM_PER_INCH + 3) / dayWidth,
  );
  const pages = pagesOf(lanes);
  const content = html`${pages.map((own, at) =>
    page({ sheet, t, format }, own, `${at + 1} / ${pages.length}`),
  )}`;
  return printedDocument({ lang, title: t('ahead.room'), style, content });
}

/** Lanes cut into sheets; what does not fit goes on under the same name. */
function pagesOf(lanes: readonly Lane[]): Lane[][] {
  const pages: Lane[][] = [[]];
  let free = ROWS;
  for (const { kind, rows } of lanes) {
    for (let at = 0; at < rows.length; ) {
      if (free === 0) {
        pages.push([]);
        free = ROWS;
      }
      const part = rows.slice(at, at + free);
      pages.at(-1)?.push({ kind, rows: part });
      at += part.length;
      free -= part.length;
    }
  }
  return pages;
}

interface Context {
  readonly sheet: AheadSheet;
  readonly t: Translate;
  readonly format: Format;
}

function page({ sheet, t, format }: Context, lanes: readonly Lane[], number: string): Html {
  const { range, today, store } = sheet;
  const days = eachDay(range);
  const rows = lanes.reduce((sum, lane) => sum + lane.rows.length, 0);
  const columns = `grid-template-columns:${KIND}mm repeat(${days.length},1fr)`;
  let line = 3;
  return html`<section><header><h1>${store === '' ? t('ahead.room') : `${store} · ${t('ahead.room')}`}</h1>
<p>${format.range(range.from, range.to)}</p></header>
${lanes.length === 0 ? html`<p class="none">${t('ahead.emptyTitle')}</p>` : null}
<div class="chart" style="${columns}">${days.map(
    (day, at) =>
      html`${
        weekday(day) === 1
          ? html`<i class="week" style="grid-column:${at + 2}/span ${Math.min(7, days.length - at)}">${format.dateShort(day)}</i>`
          : null
      }<i class="day${weekday(day) >= 6 ? ' off' : ''}${day === today ? ' now' : ''}" style="grid-column:${at + 2};grid-row:2/span ${rows + 1}">${Number(day.slice(8))}</i>`,
  )}${lanes.map(({ kind, rows: own }) => {
    const first = line;
    line += own.length;
    return html`<b class="kind" style="grid-row:${first}/span ${own.length}">${t(`ahead.kind_${kind}`)}</b><u style="grid-row:${first}"></u>${own.map(
      (bars, down) => bars.map((bar) => barOf(bar, first + down, today)),
    )}`;
  })}</div>
<footer><span>${localDateTime(sheet.madeAt, sheet.timeZone)}</span><span>${number}</span></footer></section>`;
}

/** A late action has a thick edge: paper has no red. */
function barOf({ item, at, days, label }: Bar, row: number, today: BusinessDate): Html {
  const late = item.kind === 'action' && item.to < today ? ' late' : '';
  const inside = label.place === 'inside';
  const beside = inside
    ? null
    : html`<span class="beside ${label.place}" style="grid-row:${row};grid-column:${label.at + 2}/span ${label.days}">${item.title}</span>`;
  return html`<span class="bar ${item.kind}${late}" style="grid-row:${row};grid-column:${at + 2}/span ${days}">${inside ? item.title : ''}</span>${beside}`;
}

const style = `
@page{size:A4 landscape;margin:8mm 9mm}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 ${SIZE}pt/3.4mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
section{height:193mm;overflow:hidden;position:relative;break-after:page}
section:last-child{break-after:auto}
header{display:flex;align-items:baseline;gap:5mm;height:9mm;border-bottom:.35mm solid #1c1917;margin-bottom:2mm;white-space:nowrap}
h1{font-size:13pt;line-height:8mm;font-weight:600;overflow:hidden;text-overflow:ellipsis}
header p{color:#44403c;font-size:9pt}
.none{font-size:9pt;line-height:6mm}
.chart{display:grid;grid-template-rows:5mm 5mm;grid-auto-rows:${ROW}mm}
.week{grid-row:1;font-style:normal;border-left:.15mm solid #a8a29e;padding:.8mm 1mm 0;color:#44403c;white-space:nowrap}
.day{font-style:normal;text-align:center;border-left:.15mm solid #e7e5e4;padding-top:.6mm;color:#57534e}
.off{background:#f4f3f1}
.now{font-weight:600;color:#1c1917;border-left:.5mm solid #1c1917}
.kind{grid-column:1;font-weight:600;padding:1mm 1mm 0 0}
u{grid-column:1/-1;height:0;border-top:.2mm solid #a8a29e;z-index:1}
.bar{z-index:2;align-self:center;height:${ROW - 1}mm;padding:0 1mm;border:.25mm solid #57534e;border-radius:.6mm;background:#fff;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0}
.promotion,.assortment,.prune{background:#dedbd7}
.leave{border-style:dashed}
.late{border-width:.6mm;border-color:#1c1917}
.beside{z-index:2;align-self:center;padding:0 1mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0}
.before{text-align:right}
footer{position:absolute;left:0;right:0;bottom:0;display:flex;justify-content:space-between;color:#44403c}
`;
