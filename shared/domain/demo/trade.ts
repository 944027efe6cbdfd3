import { addDays, type BusinessDate, instantOf, weekday } from '#shared/domain/calendar/calendar';
import { type Money, priceTimesQty, type Qty } from '#shared/domain/money/money';
import type { Random } from '../random';
import { type DayDemand, drawQty } from './baskets';
import { type Item, priceOn } from './catalogue';
import { CLOSES_HOUR, drawHour, drawMission, OPENS_HOUR } from './customers';
import type { Promotions } from './promotions';
import type { SaleLineRow, ShiftRow, TicketRow } from './rows';
import type { Stockroom } from './stockroom';

export const STORE_CHANNEL = 1;
export const DELIVERY_CHANNEL = 2;

const MEMBER_SHARE = 0.46;
const SUBSTITUTE_CHANCE = 0.45;
const RETURN_CHANCE = 0.006;
/** From this hour, what expires today or tomorrow is sold off. */
const MARKDOWN_HOUR = 20;
const MARKDOWN = 0.7;

export interface Return {
  readonly item: Item;
  readonly qty: Qty;
  readonly amount: Money;
  readonly listAmount: Money;
  readonly channelId: number;
}

export interface Sales {
  readonly tickets: TicketRow[];
  readonly lines: SaleLineRow[];
}

/** What the shop's days share. */
export interface Counter {
  readonly timeZone: string;
  readonly members: number;
  readonly promotions: Promotions;
  readonly stock: Stockroom;
  readonly shifts: readonly ShiftRow[];
  /** Goods on their way back, by the day they come. */
  readonly returns: Map<BusinessDate, Return[]>;
  nextTicket: number;
  nextRow: number;
}

/** The tills of one day: who sits there, and how many tickets they have printed. */
interface Tills {
  /** Clocks change at night, so that one instant places every minute of the day. */
  readonly opensAt: number;
  readonly cashiers: readonly ShiftRow[];
  store: number;
  delivery: number;
}

interface Visit {
  readonly minute: number;
  readonly channelId: number;
  readonly back: Return | undefined;
}

/** One day at the tills: customers in the order in which they pay. */
export function trade(
  counter: Counter,
  demand: DayDemand,
  day: { readonly customers: number; readonly deliveryShare: number },
  random: Random,
): Sales {
  const { date } = demand;
  const weekend = weekday(date) >= 6;
  const visits: Visit[] = Array.from({ length: day.customers }, () => ({
    minute: drawHour(weekend, random) * 60 + random.int(0, 59),
    channelId: random.chance(day.deliveryShare) ? DELIVERY_CHANNEL : STORE_CHANNEL,
    back: undefined,
  }));
  for (const back of counter.returns.get(date) ?? []) {
    visits.push({ minute: random.int(9 * 60, 20 * 60), channelId: back.channelId, back });
  }
  visits.sort((a, b) => a.minute - b.minute);

  const sales: Sales = { tickets: [], lines: [] };
  const till: Tills = {
    opensAt: instantOf(date, OPENS_HOUR * 3_600_000, counter.timeZone),
    cashiers: counter.shifts.filter(
      (shift) =>
        shift.businessDate === date && shift.record === 'worked' && shift.staffGroup === 'cashier',
    ),
    store: 0,
    delivery: 0,
  };
  for (const visit of visits) {
    const lines =
      visit.back === undefined
        ? buy(counter, demand, visit, random)
        : [giveBack(counter, visit.back, date, random)];
    if (lines.length === 0) continue;
    const ticket = makeTicket(counter, visit, date, till, random);
    sales.tickets.push(ticket);
    for (const [index, line] of lines.entries()) {
      sales.lines.push({
        ...line,
        businessDate: date,
        soldAt: ticket.soldAt,
        ticketId: ticket.id,
        lineNo: index + 1,
        grain: 'scan',
        channelId: ticket.channelId,
        sourceRow: counter.nextRow++,
      });
    }
  }
  return sales;
}

type Line = Pick<SaleLineRow, 'skuId' | 'kind' | 'qty' | 'amount' | 'listAmount'>;

/** Fills a basket from what is on the shelves; empty when all that was wanted is out of stock. */
function buy(counter: Counter, demand: DayDemand, visit: Visit, random: Random): Line[] {
  const hour = Math.min(Math.floor(visit.minute / 60), CLOSES_HOUR - 1);
  const taken = new Set<Item>();
  const lines: Line[] = [];
  for (const wanted of demand.basket(drawMission(hour, random), random)) {
    const item = findOnShelf(counter, demand, wanted, random);
    if (item === undefined || taken.has(item)) continue;
    taken.add(item);
    lines.push(sell(counter, demand.date, item, hour, visit.channelId, random));
  }
  return lines;
}

/** The wanted item, or another of its shelf when it is out of stock, or nothing. */
function findOnShelf(
  counter: Counter,
  demand: DayDemand,
  wanted: Item,
  random: Random,
): Item | undefined {
  if (counter.stock.onHand(wanted) > 0) return wanted;
  if (!random.chance(SUBSTITUTE_CHANCE)) return undefined;
  const other = demand.substitute(wanted, random);
  return other !== undefined && counter.stock.onHand(other) > 0 ? other : undefined;
}

function sell(
  counter: Counter,
  date: BusinessDate,
  item: Item,
  hour: number,
  channelId: number,
  random: Random,
): Line {
  const qty = Math.min(drawQty(item, random), counter.stock.onHand(item));
  counter.stock.take(item, qty);
  const list = priceOn(item, date);
  const promoted = Math.min(list, counter.promotions.priceOf(item, date) ?? list);
  const selloff = hour >= MARKDOWN_HOUR && (item.sku.shelfLifeDays ?? 99) <= 2;
  const amount = toCent(priceTimesQty(promoted, qty) * (selloff ? MARKDOWN : 1));
  const line: Line = {
    skuId: item.sku.id,
    kind: 'sale',
    qty,
    amount,
    listAmount: Math.max(amount, toCent(priceTimesQty(list, qty))),
  };
  if (!item.shelf.weighed && (item.sku.shelfLifeDays ?? 99) > 10 && random.chance(RETURN_CHANCE)) {
    const day = addDays(date, random.int(1, 6));
    const back: Return = { item, qty, amount, listAmount: line.listAmount, channelId };
    counter.returns.set(day, [...(counter.returns.get(day) ?? []), back]);
  }
  return line;
}

function giveBack(counter: Counter, back: Return, date: BusinessDate, random: Random): Line {
  counter.stock.takeBack(back.item, back.qty, date, random.chance(0.3));
  return {
    skuId: back.item.sku.id,
    kind: 'return',
    qty: -back.qty,
    amount: -back.amount,
    listAmount: -back.listAmount,
  };
}

function makeTicket(
  counter: Counter,
  visit: Visit,
  date: BusinessDate,
  till: Tills,
  random: Random,
): TicketRow {
  const delivered = visit.channelId === DELIVERY_CHANNEL;
  const serial = delivered ? ++till.delivery : ++till.store;
  const sinceOpening = (visit.minute - OPENS_HOUR * 60) * 60_000 + random.int(0, 59_999);
  return {
    id: counter.nextTicket++,
    businessDate: date,
    number: `${delivered ? 'D' : ''}${String(serial).padStart(4, '0')}`,
    till: delivered ? '' : random.pick(['1', '1', '2']),
    channelId: visit.channelId,
    soldAt: till.opensAt + sinceOpening,
    memberId: random.chance(MEMBER_SHARE) ? drawMember(counter.members, random) : null,
    cashier: delivered ? '' : cashierAt(till, visit.minute, random),
  };
}

/** Few members come often: the low numbers are drawn more than the high ones. */
function drawMember(members: number, random: Random): number {
  return 1 + Math.floor(members * random.next() ** 2);
}

function cashierAt(till: Tills, minute: number, random: Random): string {
  const onDuty = till.cashiers.filter(
    (shift) => shift.startMinute <= minute && minute < shift.endMinute,
  );
  return onDuty.length === 0 ? '' : `E${String(random.pick(onDuty).employeeId).padStart(3, '0')}`;
}

function toCent(money: number): Money {
  return Math.round(money / 100) * 100;
}
