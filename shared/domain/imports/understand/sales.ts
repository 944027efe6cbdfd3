import {
  addDays,
  type BusinessDate,
  businessDateOf,
  instantOf,
  localHour,
  type ShopClock,
  zoneOffset,
} from '#shared/domain/calendar/calendar';
import {
  MONEY_SCALE,
  type Money,
  priceTimesQty,
  QTY_SCALE,
  type Qty,
} from '#shared/domain/money/money';
import { parseSaleType } from '../choices';
import { unitInTitle } from '../header';
import type { SaleKind, SalesRow } from '../rows';
import { cleanText, toHalfWidth } from '../text';
import { parseTime } from '../times';
import type { CellReader, Cells, Columns, RowIssues } from './columns';
import { categoryReader, skuReader } from './references';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const WEIGHT_UNIT = /^(?:kgs?|公斤|千克|斤|市斤|克|g|lbs?|磅|两)$/i;

export interface SalesOptions {
  readonly clock: ShopClock;
  readonly today: BusinessDate;
  readonly dateIs: 'calendar' | 'business';
  /** `day`: sums of a day; a time of day in the column of days means nothing. */
  readonly grain: 'scan' | 'day';
}

/** Reads lines of tickets, scan logs and daily sums. */
export function salesReader(
  columns: Columns,
  issues: RowIssues,
  options: SalesOptions,
): { read(cells: Cells, row: number): SalesRow; readonly figures: CellReader<Figures> } {
  const when = whenReader(columns, issues, options);
  const sku = skuReader(columns, issues);
  const category = categoryReader(columns);
  const figures = figuresReader(columns, issues);
  const weighed = weighedReader(columns);
  const titleUnit = unitInTitle(columns.header('qty'));
  const ticketNumber = columns.runningCode('ticketNumber');
  const till = columns.code('till');
  const lineNo = columns.number('lineNo', { min: 0, max: 1e9 });
  const memberCode = columns.code('memberCode');
  const memberName = columns.text('memberName');
  const channel = columns.text('channel');
  const cashier = columns.text('cashier');
  const cost = columns.scaled('cost', MONEY_SCALE);

  function read(cells: Cells, row: number): SalesRow {
    const { date, soldAt } = when(cells);
    const reference = sku(cells);
    const group = category(cells);
    const { qty, amount, listAmount } = figures(cells);
    const unitCost = cost(cells);
    if (unitCost !== null && unitCost < 0) {
      issues.note('out_of_range', { field: 'cost', text: String(unitCost / MONEY_SCALE) });
    }
    return {
      row,
      date,
      soldAt,
      ticketNumber: ticketNumber(cells),
      till: till(cells),
      lineNo: lineNo(cells),
      skuCode: reference.skuCode,
      barcode: reference.barcode,
      skuName: reference.skuName,
      spec: reference.spec,
      unit: reference.unit === '' ? titleUnit : reference.unit,
      categoryCode: group.categoryCode,
      categoryName: group.categoryName,
      parentCategoryCode: group.parentCategoryCode,
      parentCategoryName: group.parentCategoryName,
      kind: saleKind(qty ?? 0, amount ?? 0),
      qty: qty ?? 0,
      amount: amount ?? 0,
      listAmount: listAmount ?? 0,
      cost: unitCost,
      weighed: weighed(reference.unit, qty ?? 0),
      memberCode: memberCode(cells),
      memberName: memberName(cells),
      channel: channel(cells),
      cashier: cashier(cells),
    };
  }
  return { read, figures };
}

/** A sale, a return with money back, or a movement at the till that is neither. */
export function saleKind(qty: Qty, amount: Money): SaleKind {
  if (qty > 0 && amount >= 0) return 'sale';
  return qty < 0 && amount < 0 ? 'return' : 'adjustment';
}

interface Figures {
  qty: Qty | null;
  amount: Money | null;
  listAmount: Money | null;
}

/** Quantity and money of a line with their signs put right. */
function figuresReader(columns: Columns, issues: RowIssues): CellReader<Figures> {
  const readQty = columns.scaled('qty', QTY_SCALE);
  const readPrice = columns.scaled('price', MONEY_SCALE);
  const readAmount = columns.scaled('amount', MONEY_SCALE);
  const readListPrice = columns.scaled('listPrice', MONEY_SCALE);
  const readListAmount = columns.scaled('listAmount', MONEY_SCALE);
  const readDiscount = columns.scaled('discount', MONEY_SCALE);
  const readType = columns.has('saleType') ? columns.text('saleType') : null;

  return (cells) => {
    let qty = readQty(cells);
    const price = readPrice(cells);
    let amount = readAmount(cells);
    if (qty === null) issues.note('missing_value', { field: 'qty' });
    if (amount === null && price !== null && qty !== null) amount = priceTimesQty(price, qty);
    if (amount === null)
      issues.note('missing_value', { field: columns.has('amount') ? 'amount' : 'price' });
    if (qty === null || amount === null) return { qty, amount, listAmount: null };

    let listAmount = readListAmount(cells);
    const listPrice = readListPrice(cells);
    const discount = readDiscount(cells);
    if (listAmount === null && listPrice !== null) listAmount = priceTimesQty(listPrice, qty);
    if (listAmount === null && discount !== null) {
      listAmount = amount + Math.sign(amount === 0 ? qty : amount) * Math.abs(discount);
    }
    const type = readType === null ? 'sale' : typeOf(readType(cells), issues);
    if (type === 'return' && qty > 0) {
      qty = -qty;
      amount = -Math.abs(amount) || 0;
    }
    if (listAmount === null) listAmount = amount;
    else if (Math.sign(listAmount) * Math.sign(qty) < 0) listAmount = -listAmount;
    return { qty, amount, listAmount };
  };
}

function typeOf(text: string, issues: RowIssues): 'sale' | 'return' {
  if (text === '') return 'sale';
  const type = parseSaleType(text);
  if (type !== 'void') return type;
  issues.note('unknown_choice', { field: 'saleType', text });
  return 'sale';
}

/** Weighed where the quantity has a fraction, or the unit (of the row or of the column) is a weight. */
function weighedReader(columns: Columns): (unit: string, qty: Qty) => boolean {
  const byTitle = isWeightUnit(unitInTitle(columns.header('qty')));
  return (unit, qty) => byTitle || qty % QTY_SCALE !== 0 || (unit !== '' && isWeightUnit(unit));
}

export function isWeightUnit(unit: string): boolean {
  return WEIGHT_UNIT.test(unit);
}

interface When {
  date: BusinessDate;
  soldAt: number | null;
}

/**
 * Business date and instant of a line from a day, a time, or both in one cell or two. Midnight to
 * the millisecond in a cell of days is how systems write "no time".
 */
function whenReader(columns: Columns, issues: RowIssues, options: SalesOptions): CellReader<When> {
  const days = columns.moments(columns.has('date') ? 'date' : 'time');
  const timed = options.grain === 'scan' && columns.has('date') && columns.has('time');
  const times = timed ? columns.raw('time') : null;
  const timesAsMoments = timed ? columns.moments('time') : null;
  const instants = new Instants(options);

  function dayAndTime(
    cells: Cells,
  ): { day: string; millis: number | null; instant: number | null } | null {
    let day = '';
    let millis: number | null = null;
    let instant: number | null = null;
    if (days !== null) {
      if (days.read(cells)) {
        ({ day, millis, instant } = days.reader);
        if (millis === 0 && instant === null) millis = null;
      } else if (times === null || issues.reason !== null) return null;
    }
    if (times === null || timesAsMoments === null)
      return day === '' ? null : { day, millis, instant };
    const raw = times(cells);
    const time = parseTime(raw);
    if (!Number.isNaN(time)) return day === '' ? null : { day, millis: time, instant: null };
    const text = toHalfWidth(cleanText(raw));
    if (text === '') return day === '' ? null : { day, millis, instant };
    const tidied = parseTime(text);
    if (!Number.isNaN(tidied)) return day === '' ? null : { day, millis: tidied, instant: null };
    if (!timesAsMoments.reader.read(raw)) {
      issues.note('bad_time', { field: 'time', text });
      return null;
    }
    const { reader } = timesAsMoments;
    return { day: day === '' ? reader.day : day, millis: reader.millis, instant: reader.instant };
  }

  return (cells) => {
    const found = dayAndTime(cells);
    if (found === null) {
      issues.note('missing_value', { field: columns.has('date') ? 'date' : 'time' });
      return { date: '', soldAt: null };
    }
    const when = options.grain === 'day' ? { date: found.day, soldAt: null } : instants.of(found);
    if (when.date > options.today) issues.note('future_date', { date: when.date });
    return when;
  };
}

/** Instants and business dates; what the zone says of a day is asked once per day. */
class Instants {
  readonly #midnights = new Map<
    BusinessDate,
    { start: number; steady: boolean; before: BusinessDate }
  >();

  constructor(private readonly options: SalesOptions) {}

  of(found: { day: string; millis: number | null; instant: number | null }): When {
    const { clock, dateIs } = this.options;
    if (found.instant !== null) {
      return { date: businessDateOf(found.instant, clock), soldAt: found.instant };
    }
    if (found.millis === null) return { date: found.day, soldAt: null };
    const early = found.millis < clock.cutoffHour * HOUR;
    if (dateIs === 'business') {
      const calendarDay = early ? addDays(found.day, 1) : found.day;
      return { date: found.day, soldAt: this.instant(calendarDay, found.millis) };
    }
    const soldAt = this.instant(found.day, found.millis);
    return { date: early ? this.midnight(found.day).before : found.day, soldAt };
  }

  private instant(day: BusinessDate, millis: number): number {
    const { start, steady } = this.midnight(day);
    return steady ? start + millis : instantOf(day, millis, this.options.clock.timeZone);
  }

  private midnight(day: BusinessDate) {
    let known = this.#midnights.get(day);
    if (known === undefined) {
      const { timeZone } = this.options.clock;
      const start = instantOf(day, 0, timeZone);
      const steady =
        zoneOffset(timeZone, start) === zoneOffset(timeZone, start + DAY) &&
        localHour(start, timeZone) === 0;
      known = { start, steady, before: addDays(day, -1) };
      this.#midnights.set(day, known);
    }
    return known;
  }
}
