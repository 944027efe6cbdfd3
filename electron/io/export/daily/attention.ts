import { writeSentence } from '#shared/i18n/sentence';
import { type Html, html } from '../html';
import { listBlock, missingBlock, type Rows, table } from './blocks';
import type { PageContext } from './page-context';

/** The right column: what asks for attention. */
export function attention(context: PageContext, rows: Rows): Html {
  const blocks = [anomalies, outOfStock, expiring, negativeMargin, writeOffs, priceAnomalies];
  return html`<div class="column">${blocks.map((block) => block(context, rows))}</div>`;
}

function anomalies(context: PageContext, rows: Rows): Html {
  const { report, t } = context;
  const block = report.anomalies;
  if (block.state === 'missing') return missingBlock(context, t('report.anomalies'), block.needs);
  const title = t('report.anomalies');
  if (block.rows.length === 0) {
    return html`<section class="missing"><h2>${title}</h2><p>${t('report.noAnomalies')}</p></section>`;
  }
  const items = block.rows.slice(0, rows('anomalies')).map((anomaly) => {
    const cause = anomaly.cause === null ? null : writeSentence(context, anomaly.cause);
    return html`<li><b>${writeSentence(context, anomaly.sentence)}</b><span>${cause}</span></li>`;
  });
  return listBlock(title, '', html`<ol class="anomalies">${items}</ol>`);
}

function outOfStock(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.outOfStock;
  if (block.state === 'missing') return missingBlock(context, t('report.outOfStock'), block.needs);
  const note = t('report.outOfStockNote', {
    count: block.count,
    rate: format.percent(block.rate),
    missed: format.money(block.missedSales),
  });
  return table(context, {
    title: t('report.outOfStock'),
    note,
    count: block.count,
    shown: rows('outOfStock'),
    folded: true,
    columns: [
      { title: t('report.sku'), width: 54 },
      { title: t('report.daysOut'), width: 18, number: true },
      { title: t('report.missedPerDay'), width: 28, number: true },
    ],
    rows: block.rows
      .slice(0, rows('outOfStock'))
      .map((row) => [
        row.name,
        format.count(row.days),
        row.missed.state === 'ready'
          ? format.moneyPlain(row.missed.amount)
          : t('report.notEnoughDays'),
      ]),
  });
}

function expiring(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.expiring;
  if (block.state === 'missing') return missingBlock(context, t('report.expiring'), block.needs);
  return table(context, {
    title: t('report.expiring'),
    note: t('report.expiringNote', { count: block.count, value: format.money(block.value) }),
    count: block.count,
    shown: rows('expiring'),
    folded: true,
    columns: [
      { title: t('report.sku'), width: 48 },
      { title: t('report.expiresOn'), width: 28, number: true },
      { title: t('report.left'), width: 24, number: true },
    ],
    rows: block.rows
      .slice(0, rows('expiring'))
      .map((row) => [
        row.name,
        row.daysLeft < 0 ? t('report.expired') : format.dateShort(row.expiresOn),
        format.qty(row.qty),
      ]),
  });
}

function negativeMargin(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.negativeMargin;
  if (block.state === 'missing')
    return missingBlock(context, t('report.negativeMargin'), block.needs);
  return table(context, {
    title: t('report.negativeMargin'),
    note: t('report.negativeMarginNote', { count: block.count, loss: format.money(block.loss) }),
    count: block.count,
    shown: rows('negativeMargin'),
    folded: true,
    columns: [
      { title: t('report.sku'), width: 46 },
      { title: t('report.price'), width: 17, number: true },
      { title: t('report.cost'), width: 17, number: true },
      { title: t('report.profit'), width: 20, number: true },
    ],
    rows: block.rows
      .slice(0, rows('negativeMargin'))
      .map((row) => [
        row.name,
        format.moneyPlain(row.unitPrice),
        format.moneyPlain(row.unitCost),
        format.moneyPlain(row.grossProfit),
      ]),
  });
}

function writeOffs(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.writeOffs;
  if (block.state === 'missing') return missingBlock(context, t('report.writeOffs'), block.needs);
  return table(context, {
    title: t('report.writeOffs'),
    note: t('report.writeOffsNote', {
      amount: format.money(block.amount),
      shrink: format.percent(block.shrink),
    }),
    count: block.rows.length,
    shown: rows('writeOffs'),
    folded: true,
    columns: [
      { title: t('report.sku'), width: 40 },
      { title: t('report.reason'), width: 24 },
      { title: t('report.quantity'), width: 16, number: true },
      { title: t('report.atCost'), width: 20, number: true },
    ],
    rows: block.rows
      .slice(0, rows('writeOffs'))
      .map((row) => [
        row.name,
        row.reason || t(`report.${row.kind}`),
        format.qty(row.qty),
        format.moneyPlain(row.amount),
      ]),
  });
}

function priceAnomalies(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.priceAnomalies;
  if (block.state === 'missing')
    return missingBlock(context, t('report.priceAnomalies'), block.needs);
  return table(context, {
    title: t('report.priceAnomalies'),
    count: block.rows.length,
    shown: rows('priceAnomalies'),
    columns: [
      { title: t('report.sku'), width: 46 },
      { title: t('report.price'), width: 20, number: true },
      { title: t('report.usualPrice'), width: 34, number: true },
    ],
    rows: block.rows
      .slice(0, rows('priceAnomalies'))
      .map((row) => [
        row.name,
        format.moneyPlain(row.price),
        `${format.moneyPlain(row.usual)} (${format.moneyPlain(row.low)}–${format.moneyPlain(row.high)})`,
      ]),
  });
}
