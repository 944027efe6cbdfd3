import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { priceTimesQty, ratio, roundHalfAway } from '#shared/domain/money/money';
import { daysAtZero, LEAST_IN_STOCK_DAYS, missedSales } from '#shared/domain/stock/missed-sales';
import { rollStock } from '#shared/domain/stock/roll';
import type {
  Block,
  ExpiringBlock,
  ExpiringRow,
  OutOfStockBlock,
  OutOfStockRow,
  WriteOffBlock,
  WriteOffRow,
} from './daily';
import { EXPIRY_DAYS, HISTORY_DAYS } from './dates';
import { type DayIndex, daysUpTo } from './day-index';
import type { StockHistory } from './facts';
import { need, needHistory } from './needs';

const EXPIRING_ROWS = 20;
const SOLD_DAYS = 28;

/** Active SKUs with nothing left at closing, and what that has cost this day. */
export function buildOutOfStock(index: DayIndex): Block<OutOfStockBlock> {
  const { stock } = index.facts;
  if (stock === null) return { state: 'missing', needs: [need('stock')] };
  const days = daysUpTo(index.facts.date, HISTORY_DAYS + 1);
  const rows = stock.histories.map((history) => outOfStockRow(index, history, days));
  const amount = (row: OutOfStockRow) => (row.missed.state === 'ready' ? row.missed.amount : 0);
  rows.sort((a, b) => amount(b) - amount(a) || a.skuId - b.skuId);
  return {
    state: 'ready',
    asOf: stock.countedOn,
    rows,
    count: stock.atZero,
    rate: ratio(stock.atZero, stock.active),
    missedSales: rows.reduce((sum, row) => sum + amount(row), 0),
  };
}

function outOfStockRow(
  index: DayIndex,
  history: StockHistory,
  days: readonly BusinessDate[],
): OutOfStockRow {
  const rolled = rollStock(history.levels, history.movements, history.sales, days);
  const today = rolled.at(-1);
  const missed = missedSales(rolled.slice(0, -1), today?.sold ?? 0);
  const sold = history.sales.reduce((sum, day) => sum + day.qty, 0);
  const netSales = history.sales.reduce((sum, day) => sum + day.netSales, 0);
  const { code, name } = index.sku(history.skuId);
  return {
    skuId: history.skuId,
    code,
    name,
    stock: today?.closing ?? 0,
    days: daysAtZero(rolled),
    missed:
      missed.state === 'not_enough_data'
        ? { state: 'missing', needs: [needHistory(missed.inStockDays, LEAST_IN_STOCK_DAYS)] }
        : {
            state: 'ready',
            qty: missed.qty,
            amount: sold <= 0 ? 0 : roundHalfAway((missed.qty * netSales) / sold),
          },
  };
}

/** Write-offs and negative count differences of the day. */
export function buildWriteOffs(index: DayIndex): Block<WriteOffBlock> {
  const { facts } = index;
  if (!facts.movementsKnown) return { state: 'missing', needs: [need('movements')] };
  const rows = facts.movements.map((row): WriteOffRow => {
    const { code, name } = index.sku(row.skuId);
    const amount = row.unitCost === null ? null : priceTimesQty(row.unitCost, -row.qty);
    const { skuId, kind, reason, qty } = row;
    return { skuId, code, name, kind, reason, qty, amount };
  });
  rows.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const amount = rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
  return {
    state: 'ready',
    rows,
    amount,
    shrink: ratio(amount, index.kpi('netSales', facts.date)),
    withoutCost: rows.filter((row) => row.amount === null).length,
  };
}

/** Lots that have expired or will within a week, soonest first. */
export function buildExpiring(index: DayIndex): Block<ExpiringBlock> {
  const { facts } = index;
  if (!facts.lotsKnown) return { state: 'missing', needs: [need('lots')] };
  const rows = facts.lots.map((lot): ExpiringRow => {
    const { code, name } = index.sku(lot.skuId);
    return {
      lotId: lot.id,
      skuId: lot.skuId,
      code,
      name,
      expiresOn: lot.expiresOn,
      daysLeft: daysBetween(facts.date, lot.expiresOn),
      qty: lot.qty,
      value: lot.unitCost === null ? null : priceTimesQty(lot.unitCost, lot.qty),
      dailyQty: Math.round(lot.soldQty28 / SOLD_DAYS),
    };
  });
  rows.sort((a, b) => a.daysLeft - b.daysLeft || (b.value ?? 0) - (a.value ?? 0));
  return {
    state: 'ready',
    withinDays: EXPIRY_DAYS,
    rows: rows.slice(0, EXPIRING_ROWS),
    count: rows.length,
    value: rows.reduce((sum, row) => sum + (row.value ?? 0), 0),
  };
}
