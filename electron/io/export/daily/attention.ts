import { writeSentence } from '#shared/i18n/sentence';
import { type Html, html } from '../html';
import { listBlock, missingBlock, type Rows, table } from './blocks';
import type { PageContext } from './page-context';

export function anomalies(context: PageContext, rows: Rows): Html {
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

export function outOfStock(context: PageContext, rows: Rows): Html {
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
    width: 62,
    columns: [
      { title: t('report.daysOut'), width: 16, number: true },
      { title: t('report.missedPerDay'), width: 22, number: true },
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

export function expiring(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.expiring;
  if (block.state === 'missing') return missingBlock(context, t('report.expiring'), block.needs);
  return table(context, {
    title: t('report.expiring'),
    note: t('report.expiringNote', { count: block.count, value: format.money(block.value) }),
    width: 62,
    columns: [
      { title: t('report.expiresOn'), width: 22, number: true },
      { title: t('report.left'), width: 16, number: true },
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

export function negativeMargin(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.negativeMargin;
  if (block.state === 'missing')
    return missingBlock(context, t('report.negativeMargin'), block.needs);
  return table(context, {
    title: t('report.negativeMargin'),
    note: t('report.negativeMarginNote', { count: block.count, loss: format.money(block.loss) }),
    width: 52,
    columns: [
      { title: t('report.price'), width: 14, number: true },
      { title: t('report.cost'), width: 14, number: true },
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

export function writeOffs(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.writeOffs;
  if (block.state === 'missing') return missingBlock(context, t('report.writeOffs'), block.needs);
  return table(context, {
    title: t('report.writeOffs'),
    note: t('report.writeOffsNote', {
      amount: format.money(block.amount),
      shrink: format.percent(block.shrink),
    }),
    width: 48,
    columns: [
      { title: t('report.reason'), width: 18 },
      { title: t('report.quantity'), width: 15, number: true },
      { title: t('report.atCost'), width: 19, number: true },
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

export function priceAnomalies(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.priceAnomalies;
  if (block.state === 'missing')
    return missingBlock(context, t('report.priceAnomalies'), block.needs);
  return table(context, {
    title: t('report.priceAnomalies'),
    width: 46,
    columns: [
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

export function slowMovers(context: PageContext, rows: Rows): Html {
  const { report, t, format } = context;
  const block = report.slowMovers;
  if (block?.state !== 'ready') return html``;
  const { count, came, went } = block;
  return table(context, {
    title: t('report.slowMovers'),
    note: t('report.slowMoversNote', { count, came, went }),
    width: 52,
    columns: [
      { title: t('report.slowChange'), width: 22 },
      { title: t('report.stockAtCost'), width: 20, number: true },
    ],
    rows: block.rows
      .slice(0, rows('slowMovers'))
      .map((row) => [
        row.name,
        t(`report.slowMovers_${row.now ?? 'none'}`),
        format.moneyPlain(row.stockValue),
      ]),
  });
}
