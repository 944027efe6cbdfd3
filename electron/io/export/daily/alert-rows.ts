import { writeSentence } from '#shared/i18n/sentence';
import type { SheetRow } from '../workbook';
import { type PageContext, writeNeeds } from './page-context';

/** All alerts of the day in one list: kind, code, item, quantity, amount, and a word about it. */
export function alertRows(context: PageContext): SheetRow[] {
  return [
    ...anomalies(context),
    ...outOfStock(context),
    ...expiring(context),
    ...negativeMargin(context),
    ...writeOffs(context),
    ...priceAnomalies(context),
    ...slowMovers(context),
  ];
}

function anomalies(context: PageContext): SheetRow[] {
  const { report, t } = context;
  const block = report.anomalies;
  const kind = t('report.anomalies');
  if (block.state === 'missing')
    return [[kind, '', '', null, null, writeNeeds(context, block.needs)]];
  return block.rows.map((row) => {
    const cause = row.cause === null ? '' : writeSentence(context, row.cause);
    const name = 'name' in row.subject ? row.subject.name : '';
    const code = 'code' in row.subject ? row.subject.code : '';
    const remark = [writeSentence(context, row.sentence), cause].filter((text) => text !== '');
    return [kind, code, name, null, row.difference, remark.join(' ')];
  });
}

function outOfStock(context: PageContext): SheetRow[] {
  const { report, t, format } = context;
  const block = report.outOfStock;
  const kind = t('report.outOfStock');
  if (block.state === 'missing')
    return [[kind, '', '', null, null, writeNeeds(context, block.needs)]];
  return block.rows.map((row) => {
    const missed = row.missed.state === 'ready' ? row.missed.amount : null;
    const remark = t('report.daysOutRemark', {
      count: row.days,
      date: format.dateShort(block.asOf),
    });
    return [kind, row.code, row.name, row.stock, missed, remark];
  });
}

function expiring(context: PageContext): SheetRow[] {
  const { report, t, format } = context;
  const block = report.expiring;
  const kind = t('report.expiring');
  if (block.state === 'missing')
    return [[kind, '', '', null, null, writeNeeds(context, block.needs)]];
  return block.rows.map((row) => {
    const date = format.date(row.expiresOn);
    const remark = t(row.daysLeft < 0 ? 'report.expiredOn' : 'report.expiresOnDate', { date });
    return [kind, row.code, row.name, row.qty, row.value, remark];
  });
}

function negativeMargin(context: PageContext): SheetRow[] {
  const { report, t, format } = context;
  const block = report.negativeMargin;
  const kind = t('report.negativeMargin');
  if (block.state === 'missing')
    return [[kind, '', '', null, null, writeNeeds(context, block.needs)]];
  return block.rows.map((row) => {
    const params = { price: format.money(row.unitPrice), cost: format.money(row.unitCost) };
    return [kind, row.code, row.name, null, row.grossProfit, t('report.priceAndCost', params)];
  });
}

function writeOffs(context: PageContext): SheetRow[] {
  const { report, t } = context;
  const block = report.writeOffs;
  const kind = t('report.writeOffs');
  if (block.state === 'missing')
    return [[kind, '', '', null, null, writeNeeds(context, block.needs)]];
  return block.rows.map((row) => {
    const remark = [t(`report.${row.kind}`), row.reason].filter((text) => text !== '').join(' · ');
    return [kind, row.code, row.name, row.qty, row.amount, remark];
  });
}

function priceAnomalies(context: PageContext): SheetRow[] {
  const { report, t, format } = context;
  const block = report.priceAnomalies;
  const kind = t('report.priceAnomalies');
  if (block.state === 'missing')
    return [[kind, '', '', null, null, writeNeeds(context, block.needs)]];
  return block.rows.map((row) => {
    const remark = t('report.usualPriceRemark', {
      price: format.money(row.price),
      usual: format.money(row.usual),
      low: format.money(row.low),
      high: format.money(row.high),
    });
    return [kind, row.code, row.name, null, row.netSales, remark];
  });
}

function slowMovers(context: PageContext): SheetRow[] {
  const { report, t } = context;
  const block = report.slowMovers;
  if (block === undefined) return [];
  const kind = t('report.slowMovers');
  if (block.state === 'missing')
    return [[kind, '', '', null, null, writeNeeds(context, block.needs)]];
  return block.rows.map((row) => {
    const remark = t(`report.slowMovers_${row.now ?? 'none'}`);
    return [kind, row.code, row.name, null, row.stockValue, remark];
  });
}
