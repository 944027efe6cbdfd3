import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { type Format, formats } from '#shared/i18n/format';
import { type Lang, type Translate, translator } from '#shared/i18n/t';
import { printedDocument } from '../document';
import { FONT_FAMILY } from '../fonts';
import { type Html, html, raw } from '../html';
import { toXlsx } from '../workbook';

/** Price labels of markdowns. */
export interface LabelSheet {
  readonly lang: Lang;
  readonly currency: string;
  readonly store: string;
  readonly title: string;
  readonly madeAt: number;
  readonly timeZone: string;
  readonly labels: readonly PriceLabel[];
}

export interface PriceLabel {
  readonly code: string;
  /** '' where it has none. */
  readonly barcode: string;
  readonly name: string;
  readonly unit: string;
  /** Null: not known. */
  readonly oldPrice: Money | null;
  readonly newPrice: Money;
  readonly from: BusinessDate;
  /** Null: until further notice. */
  readonly to: BusinessDate | null;
}

/** Labels of a sheet: 3 × 8 of 70 × 37 mm, the usual sheet of stickers; 0.5 mm stay at top and foot. */
const COLUMNS = 3;
const ROWS = 8;
/** Characters of a price from which on it is written smaller: none may ever be cut off. */
const LONG_PRICE = 7;
const mm = { width: 70, height: 37, top: 0.5 } as const;

/**
 * The labels on A4 sheets of stickers. Labels of one day fill sheets of their own, in the order of the
 * days, so that a sheet is put up as a whole when its day comes.
 */
export function labelPage(sheet: LabelSheet): string {
  const t = translator(sheet.lang);
  const format = formats(sheet.lang, sheet.currency);
  const pages = labelPages(sheet.labels);
  const content = html`${pages.map(
    (labels) =>
      html`<section class="page">${labels.map((label) => labelOf(sheet, label, t, format))}</section>`,
  )}`;
  const title = `${t('slow.label_title')} · ${sheet.title}`;
  return printedDocument({ lang: sheet.lang, title, style, content });
}

export function labelPages(labels: readonly PriceLabel[]): PriceLabel[][] {
  const days = [...new Set(labels.map(({ from }) => from))].sort();
  return days.flatMap((day) => {
    const own = labels.filter(({ from }) => from === day);
    const pages = Math.ceil(own.length / (COLUMNS * ROWS));
    return Array.from({ length: pages }, (_, page) =>
      own.slice(page * COLUMNS * ROWS, (page + 1) * COLUMNS * ROWS),
    );
  });
}

function labelOf(sheet: LabelSheet, label: PriceLabel, t: Translate, format: Format): Html {
  const cheaper = label.oldPrice !== null && label.oldPrice > label.newPrice;
  const old = cheaper
    ? html`<span class="old">${t('slow.label_was')} <s>${format.money(label.oldPrice)}</s></span>`
    : null;
  const unit =
    label.unit === ''
      ? null
      : html`<span class="unit">${t('slow.label_perUnit', { unit: label.unit })}</span>`;
  const price = format.money(label.newPrice);
  const codes = [...new Set([label.code, label.barcode])].filter((code) => code !== '');
  return html`<article><p class="store"><span>${sheet.store}</span></p>
<h1>${label.name}</h1>
<p class="price">${old}<b${raw(price.length > LONG_PRICE ? ' class="long"' : '')}>${price}</b>${unit}</p>
<p class="foot"><span>${codes.join(' · ')}</span><span class="valid">${validity(label, t, format)}</span></p></article>`;
}

function validity({ from, to }: PriceLabel, t: Translate, format: Format): string {
  return to === null
    ? t('slow.label_from', { from: format.dateShort(from) })
    : t('slow.label_range', { from: format.dateShort(from), to: format.dateShort(to) });
}

/** The same as a table, for a label printer. */
export function labelWorkbook(sheet: LabelSheet): Promise<Uint8Array> {
  const t = translator(sheet.lang);
  const table = {
    name: t('slow.label_sheet'),
    columns: [
      { title: t('plans.code'), kind: 'text' },
      { title: t('slow.label_columnBarcode'), kind: 'text' },
      { title: t('plans.name'), kind: 'text' },
      { title: t('slow.cut_columnUnit'), kind: 'text' },
      { title: t('slow.label_columnOld'), kind: 'money' },
      { title: t('slow.label_columnNew'), kind: 'money' },
      { title: t('slow.label_columnFrom'), kind: 'date' },
      { title: t('slow.label_columnTo'), kind: 'date' },
    ] as const,
    rows: sheet.labels.map((label) => [
      label.code,
      label.barcode,
      label.name,
      label.unit,
      label.oldPrice,
      label.newPrice,
      label.from,
      label.to,
    ]),
  };
  return toXlsx([table], {
    title: `${t('slow.label_title')} · ${sheet.title}`,
    footer: sheet.store,
    timeZone: sheet.timeZone,
    madeAt: sheet.madeAt,
  });
}

const style = `
@page{size:A4 portrait;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 8pt/3.6mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
.page{width:210mm;height:296.9mm;padding-top:${mm.top}mm;display:grid;grid-template-columns:repeat(${COLUMNS},${mm.width}mm);grid-auto-rows:${mm.height}mm;overflow:hidden}
.page+.page{break-before:page}
article{padding:3.2mm 4.5mm 3mm;display:flex;flex-direction:column;overflow:hidden}
.store{font-size:7pt;line-height:3.2mm;color:#57534e;white-space:nowrap;overflow:hidden}
h1{font-size:10.5pt;line-height:4.8mm;font-weight:600;max-height:9.6mm;overflow:hidden;overflow-wrap:anywhere;margin-top:.6mm}
.price{margin-top:auto;display:flex;align-items:baseline;gap:1.6mm;white-space:nowrap}
.price b{font-size:23pt;line-height:10.5mm;font-weight:600;margin-left:auto}
.price .long{font-size:15pt}
.old{font-size:8.5pt;color:#44403c}
.old s{text-decoration-thickness:.3mm}
.unit{font-size:8pt}
.foot{display:flex;gap:2mm;font-size:7.5pt;line-height:3.6mm;white-space:nowrap;color:#44403c;margin-top:.8mm}
.foot span{overflow:hidden;text-overflow:ellipsis}
.foot .valid{margin-left:auto;flex:none;color:#1c1917}
`;
