import type { CategoryRow, MixShare, MoverRow, SkuRow } from '#shared/domain/report/daily';
import { NO_VALUE } from '#shared/i18n/format';
import { writeChange } from '#shared/i18n/sentence';
import { type Html, html } from '../html';
import { listBlock, missingBlock, type Rows, table } from './blocks';
import { foldCategories } from './fold';
import { gauge } from './gauge';
import type { PageContext } from './page-context';

export function mix(context: PageContext): Html {
  const { report, t, format } = context;
  const block = report.mix;
  if (block.state === 'missing') return missingBlock(context, t('report.mix'), block.needs);
  const note = t('report.mixTarget', {
    target: format.percent(block.target, 0),
    tolerance: format.points(block.tolerance).replace('+', ''),
  });
  const rows = block.bases.map((share) => gaugeRow(context, share, block.target, block.tolerance));
  return listBlock(t('report.mix'), note, html`${rows}`);
}

const basisWords = {
  facings: 'report.byFacings',
  length: 'report.byLength',
  count: 'report.bySkus',
  skus: 'report.bySkus',
  sales: 'report.bySales',
} as const;

function gaugeRow(context: PageContext, share: MixShare, target: number, tolerance: number): Html {
  const { t, format } = context;
  const text =
    share.stapleShare === null
      ? NO_VALUE
      : html`${t('report.stapleShare', { share: format.percent(share.stapleShare) })}<em>${t(`report.mix_${share.position}`)}</em>`;
  return html`<div class="gauge"><b>${t(basisWords[share.basis])}</b>${gauge(share.stapleShare, target, tolerance)}
<span>${text}</span></div>`;
}

/** Widest bar of a category's share, in millimetres. */
const SHARE_BAR = 13;

export function categories(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.categories;
  if (block.state === 'missing') return missingBlock(context, t('report.categories'), block.needs);
  const shown = foldCategories(block.rows, rows('categories'), (count) =>
    t('report.otherCategories', { count }),
  );
  const widest = Math.max(...shown.map((row) => row.share ?? 0), 0.01);
  const bar = (row: CategoryRow) =>
    html`<i class="share" style="width:${(Math.max(0, (row.share ?? 0) / widest) * SHARE_BAR).toFixed(1)}mm"></i>`;
  return table(context, {
    title: t('report.categories'),
    width: 28,
    columns: [
      { title: t('report.share'), width: 12, number: true },
      { title: '', width: 15 },
      { title: t('report.netSales'), width: 17, number: true },
      { title: t('report.lastWeek'), width: 15, number: true },
      { title: t('report.margin'), width: 13, number: true },
    ],
    rows: shown.map((row) => [
      row.name,
      format.percent(row.share),
      bar(row),
      format.moneyPlain(row.netSales),
      writeChange(format, row.lastWeek),
      format.percent(row.grossMargin),
    ]),
  });
}

export function topSkus(context: PageContext, rows: Rows): Html {
  const { report, t } = context;
  const block = report.topSkus;
  if (block.state === 'missing') return missingBlock(context, t('report.topSkus'), block.needs);
  return skuTable(context, t('report.topSkus'), block.rows.slice(0, rows('topSkus')));
}

export function bottomSkus(context: PageContext, rows: Rows): Html {
  const { report, t } = context;
  const block = report.bottomSkus;
  if (block.state === 'missing') return missingBlock(context, t('report.bottomSkus'), block.needs);
  return skuTable(context, t('report.bottomSkus'), block.rows.slice(0, rows('bottomSkus')));
}

function skuTable(context: PageContext, title: string, rows: readonly SkuRow[]): Html {
  const { t, format } = context;
  return table(context, {
    title,
    width: 46,
    columns: [
      { title: t('report.quantity'), width: 18, number: true },
      { title: t('report.netSales'), width: 19, number: true },
      { title: t('report.lastWeek'), width: 17, number: true },
    ],
    rows: rows.map((row) => [
      row.name,
      `${format.qty(row.qty)}${row.unit === '' ? '' : ` ${row.unit}`}`,
      format.moneyPlain(row.netSales),
      writeChange(format, row.lastWeek),
    ]),
  });
}

/** Two short lists side by side: what sold more than usual, and what sold less. */
export function movers(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.movers;
  if (block.state === 'missing') return missingBlock(context, t('report.movers'), block.needs);
  const cells = (row: MoverRow | undefined) =>
    row === undefined ? ['', ''] : [row.name, format.moneySigned(row.difference)];
  return table(context, {
    title: t('report.moversUp'),
    width: 32,
    columns: [
      { title: '', width: 16, number: true },
      { title: '', width: 4 },
      { title: html`<h2>${t('report.moversDown')}</h2>`, width: 32 },
      { title: '', width: 16, number: true },
    ],
    rows: Array.from({ length: rows('movers') }, (_, index) => [
      ...cells(block.up[index]),
      '',
      ...cells(block.down[index]),
    ]),
  });
}
