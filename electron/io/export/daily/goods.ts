import { ratio } from '#shared/domain/money/money';
import type {
  CategoryRow,
  Comparison,
  MixShare,
  MoverRow,
  SkuRow,
} from '#shared/domain/report/daily';
import { NO_VALUE } from '#shared/i18n/format';
import { writeChange } from '#shared/i18n/sentence';
import { type Html, html } from '../html';
import { listBlock, missingBlock, type Rows, table } from './blocks';
import { gauge } from './gauge';
import type { PageContext } from './page-context';

/** The left column: what the shop sold. */
export function goods(context: PageContext, rows: Rows): Html {
  return html`<div class="column">${mix(context)}${categories(context, rows)}${topSkus(
    context,
    rows,
  )}${movers(context, rows)}${bottomSkus(context, rows)}</div>`;
}

function mix(context: PageContext): Html {
  const { report, t, format } = context;
  const block = report.mix;
  if (block.state === 'missing') return missingBlock(context, t('report.mix'), block.needs);
  const note = t('report.mixTarget', {
    target: format.percent(block.target, 0),
    tolerance: format.points(block.tolerance).replace('+', ''),
  });
  return listBlock(
    t('report.mix'),
    note,
    html`${block.bases.map((share) => gaugeRow(context, share, block.target, block.tolerance))}`,
  );
}

function gaugeRow(context: PageContext, share: MixShare, target: number, tolerance: number): Html {
  const { t, format } = context;
  const words = {
    facings: 'report.byFacings',
    skus: 'report.bySkus',
    sales: 'report.bySales',
  } as const;
  const position = share.stapleShare === null ? null : t(`report.mix_${share.position}`);
  return html`<div class="gauge"><b>${t(words[share.basis])}</b>${gauge(share.stapleShare, target, tolerance)}
<span>${share.stapleShare === null ? NO_VALUE : t('report.stapleShare', { share: format.percent(share.stapleShare) })}<em>${position}</em></span></div>`;
}

function categories(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.categories;
  if (block.state === 'missing') return missingBlock(context, t('report.categories'), block.needs);
  const shown = foldCategories(block.rows, rows('categories'), (count) =>
    t('report.otherCategories', { count }),
  );
  const widest = Math.max(...shown.map((row) => row.share ?? 0), 0.01);
  return table(context, {
    title: t('report.categories'),
    count: block.rows.length,
    shown: Math.min(block.rows.length, rows('categories')),
    folded: true,
    columns: [
      { title: t('report.category'), width: 30 },
      { title: t('report.share'), width: 20, number: true },
      { title: t('report.netSales'), width: 19, number: true },
      { title: t('report.lastWeek'), width: 16, number: true },
      { title: t('report.margin'), width: 15, number: true },
    ],
    rows: shown.map((row) => [
      row.name,
      html`<i class="share" style="width:${(((row.share ?? 0) / widest) * 7).toFixed(1)}mm"></i>${format.percent(row.share)}`,
      format.moneyPlain(row.netSales),
      writeChange(format, row.lastWeek),
      format.percent(row.grossMargin),
    ]),
  });
}

/** The largest categories, and one row for all others, so that the rows add up to the day. */
export function foldCategories(
  rows: readonly CategoryRow[],
  room: number,
  nameOfOthers: (count: number) => string,
): CategoryRow[] {
  if (rows.length <= room || room < 1) return [...rows.slice(0, room)];
  const others = rows.slice(room - 1);
  return [...rows.slice(0, room - 1), sumOf(others, nameOfOthers(others.length))];
}

function sumOf(rows: readonly CategoryRow[], name: string): CategoryRow {
  const sum = (pick: (row: CategoryRow) => number | null) =>
    rows.reduce<number | null>((total, row) => {
      const value = pick(row);
      return total === null || value === null ? null : total + value;
    }, 0);
  const netSales = sum((row) => row.netSales) ?? 0;
  const grossProfit = sum((row) => row.grossProfit);
  const compare = (pick: (row: CategoryRow) => Comparison): Comparison => {
    const base = sum((row) => pick(row).base);
    const date = rows[0] === undefined ? '' : pick(rows[0]).date;
    const difference = base === null ? null : netSales - base;
    return {
      date,
      base,
      change: ratio(difference, base === null ? null : Math.abs(base)),
      as: 'share',
    };
  };
  return {
    categoryId: 0,
    name,
    netSales,
    share: sum((row) => row.share),
    shareChange: sum((row) => row.shareChange),
    yesterday: compare((row) => row.yesterday),
    lastWeek: compare((row) => row.lastWeek),
    grossProfit,
    grossMargin: ratio(grossProfit, netSales),
  };
}

function topSkus(context: PageContext, rows: Rows): Html {
  const { report, t } = context;
  const block = report.topSkus;
  if (block.state === 'missing') return missingBlock(context, t('report.topSkus'), block.needs);
  return skuTable(context, t('report.topSkus'), block.rows, rows('topSkus'));
}

function bottomSkus(context: PageContext, rows: Rows): Html {
  const { report, t } = context;
  const block = report.bottomSkus;
  if (block.state === 'missing') return missingBlock(context, t('report.bottomSkus'), block.needs);
  return skuTable(context, t('report.bottomSkus'), block.rows, rows('bottomSkus'));
}

function skuTable(context: PageContext, title: string, all: readonly SkuRow[], room: number): Html {
  const { t, format } = context;
  return table(context, {
    title,
    count: all.length,
    shown: room,
    folded: true,
    columns: [
      { title: t('report.sku'), width: 46 },
      { title: t('report.quantity'), width: 17, number: true },
      { title: t('report.netSales'), width: 20, number: true },
      { title: t('report.lastWeek'), width: 17, number: true },
    ],
    rows: all
      .slice(0, room)
      .map((row) => [
        row.name,
        `${format.qty(row.qty)}${row.unit === '' ? '' : ` ${row.unit}`}`,
        format.moneyPlain(row.netSales),
        writeChange(format, row.lastWeek),
      ]),
  });
}

/** Two short lists side by side: what sold more than usual, and what sold less. */
function movers(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.movers;
  if (block.state === 'missing') return missingBlock(context, t('report.movers'), block.needs);
  const room = rows('movers');
  const lines = Array.from({ length: room }, (_, index) => [block.up[index], block.down[index]]);
  const cells = (row: MoverRow | undefined) =>
    row === undefined ? ['', ''] : [row.name, format.moneySigned(row.difference)];
  return table(context, {
    title: t('report.movers'),
    count: block.up.length + block.down.length,
    shown: room * 2,
    folded: true,
    columns: [
      { title: t('report.moversUp'), width: 30 },
      { title: '', width: 20, number: true },
      { title: t('report.moversDown'), width: 30 },
      { title: '', width: 20, number: true },
    ],
    rows: lines.map(([up, down]) => [...cells(up), ...cells(down)]),
  });
}
