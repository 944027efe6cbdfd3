import {
  addDays,
  type BusinessDate,
  daysBetween,
  eachDay,
  localHour,
  weekday,
} from '#shared/domain/calendar/calendar';
import { priceTimesQty, type Qty } from '#shared/domain/money/money';
import { openRandom, type Random } from '../random';
import { type DayDemand, meanQty, openDemand } from './baskets';
import { type Catalogue, costOn, type Item, makeCatalogue, priceOn } from './catalogue';
import { CLOSES_HOUR, DAILY_TICKETS, missionShares, OPENS_HOUR } from './customers';
import { type DeliveryGap, deliver, drawGaps, openingStock } from './deliveries';
import { makeActions, makeRoutines, makeTargets, type UsualDay } from './planning';
import { makePromotions, type Promotions } from './promotions';
import type { DemoBase, DemoChunk, DemoDay, FootfallRow } from './rows';
import { nextWeather, plannedTraffic, type Weather, weatherTraffic } from './season';
import { makeStaff, type Staff } from './staff';
import { Stockroom } from './stockroom';
import { type Counter, DELIVERY_CHANNEL, type Sales, STORE_CHANNEL, trade } from './trade';
import type { DemoWords } from './words';
import { wordsEn } from './words-en';
import { wordsZh } from './words-zh';

export interface DemoOptions {
  readonly lang: 'zh-CN' | 'en';
  readonly seed: number;
  /** Last day of trade. */
  readonly until: BusinessDate;
  readonly timeZone: string;
}

/** Days of trade of a demo store. */
export const DEMO_DAYS = 90;
const MEMBERS = 1200;
const workdayMissions = missionShares(false);
const weekendMissions = missionShares(true);
/** What promotions and the evening sell-off leave of the gross profit, roughly. */
const PROFIT_AFTER_DISCOUNTS = 0.96;

/**
 * A believable neighbourhood store: its base, ninety days of trade, and what is known at their end,
 * as rows in this order. The same options give the same rows.
 */
export function* demoStore(options: DemoOptions): Generator<DemoChunk> {
  const words = options.lang === 'en' ? wordsEn : wordsZh;
  const period = { from: addDays(options.until, 1 - DEMO_DAYS), to: options.until };
  const random = (name: string) => openRandom(options.seed, name);
  const catalogue = makeCatalogue(words, period, random('catalogue'));
  const { items } = catalogue;
  const carried = items.filter((item) => item.career !== 'candidate');
  const staff = makeStaff(words, period, random('staff'));
  const promotions = makePromotions(words, items, period, random('promotions'));
  const stock = new Stockroom(words.writeOff);
  const opening = openDemand(items, period.from, (item) =>
    careerFactor(item, period.from, period.from),
  );
  openingStock(
    stock,
    items,
    period.from,
    (item) => expectedQty(opening, item, 1),
    random('opening'),
  );

  yield makeBase(options, words, period, catalogue, staff, promotions, {
    levels: stock.levels(carried, addDays(period.from, -1)),
    usual: usualDay(opening, items),
  });

  const counter: Counter = {
    timeZone: options.timeZone,
    members: MEMBERS,
    promotions,
    stock,
    shifts: staff.shifts,
    returns: new Map(),
    nextTicket: 1,
    nextRow: 1,
  };
  const gaps = drawGaps(items, period.from, random('gaps'));
  let weather: Weather = 'sunny';
  const weatherRandom = random('weather');
  for (const date of eachDay(period)) {
    weather = nextWeather(weather, weatherRandom);
    const day = tradeDay({ counter, items, carried, period, gaps, date, weather }, random(date));
    yield { ...day, weather: words.weather[weather] };
  }
  yield { kind: 'closing', lots: stock.lots(carried) };
}

interface DayInput {
  readonly counter: Counter;
  readonly items: readonly Item[];
  readonly carried: readonly Item[];
  readonly period: { readonly from: BusinessDate; readonly to: BusinessDate };
  readonly gaps: readonly DeliveryGap[];
  readonly date: BusinessDate;
  readonly weather: Weather;
}

/** Deliveries before opening, trade, write-offs at closing. */
function tradeDay(input: DayInput, random: Random): DemoDay {
  const { counter, items, carried, period, date, weather } = input;
  const planned = plannedTraffic(date, daysBetween(period.from, date));
  const demand = openDemand(items, date, (item) => {
    const offer = counter.promotions.priceOf(item, date);
    const boost = offer === undefined ? 1 : 1 + 6 * (1 - offer / priceOn(item, date));
    return careerFactor(item, date, period.from) * boost;
  });
  deliver(counter.stock, carried, date, (item) => expectedQty(demand, item, planned), input.gaps);
  const chance = Math.exp(0.05 * random.normal());
  const wet = weather === 'rain' || weather === 'storm';
  const sales = trade(
    counter,
    demand,
    {
      customers: Math.round(DAILY_TICKETS * planned * weatherTraffic(weather) * chance),
      deliveryShare: wet ? 0.21 : 0.14,
    },
    random,
  );
  counter.stock.close(carried, date, random);
  return {
    kind: 'day',
    date,
    weather,
    ...sales,
    movements: counter.stock.takeMovements(),
    levels: counter.stock.levels(carried, date),
    footfall: countVisitors(sales, counter.timeZone, date, random),
  };
}

/** What is left of an item's demand on a day, by its career. */
function careerFactor(item: Item, date: BusinessDate, first: BusinessDate): number {
  switch (item.career) {
    case 'steady':
      return 1;
    case 'candidate':
      return 0;
    case 'dead':
      return 0.002;
    case 'fading':
      return Math.exp(-daysBetween(first, date) / 22);
    case 'trial':
      return item.sku.introducedOn !== null && date >= item.sku.introducedOn ? 0.8 : 0;
  }
}

/** Expected demand of a day in 1/1000 of the selling unit. */
function expectedQty(demand: DayDemand, item: Item, traffic: number): Qty {
  const shares = weekday(demand.date) >= 6 ? weekendMissions : workdayMissions;
  let lines = 0;
  for (const [mission, share] of shares) {
    lines += share * demand.expectedLines(item, mission);
  }
  return lines * DAILY_TICKETS * traffic * meanQty(item);
}

/** Sales of a day without weather, promotions and empty shelves: what targets are made from. */
function usualDay(demand: DayDemand, items: readonly Item[]): UsualDay {
  let netSales = 0;
  let cogs = 0;
  for (const item of items) {
    const qty = Math.round(expectedQty(demand, item, 1));
    netSales += priceTimesQty(priceOn(item, demand.date), qty);
    cogs += priceTimesQty(costOn(item, demand.date), qty);
  }
  const grossProfit = (netSales - cogs) * PROFIT_AFTER_DISCOUNTS;
  return { netSales, grossProfit, tickets: DAILY_TICKETS };
}

/** Visitors at the door by hour: those who bought, and those who only looked. */
function countVisitors(
  sales: Sales,
  timeZone: string,
  date: BusinessDate,
  random: Random,
): FootfallRow[] {
  const buyers = new Map<number, number>();
  for (const ticket of sales.tickets) {
    if (ticket.channelId === DELIVERY_CHANNEL) continue;
    const hour = localHour(ticket.soldAt, timeZone);
    buyers.set(hour, (buyers.get(hour) ?? 0) + 1);
  }
  return Array.from({ length: CLOSES_HOUR - OPENS_HOUR }, (_, index) => {
    const hour = OPENS_HOUR + index;
    const bought = buyers.get(hour) ?? 0;
    return {
      businessDate: date,
      hour,
      visitors: Math.round(bought / random.between(0.46, 0.6)) + random.poisson(1.5),
    };
  });
}

function makeBase(
  options: DemoOptions,
  words: DemoWords,
  period: { readonly from: BusinessDate; readonly to: BusinessDate },
  catalogue: Catalogue,
  staff: Staff,
  promotions: Promotions,
  start: { readonly levels: DemoBase['levels']; readonly usual: UsualDay },
): DemoBase {
  const joined = openRandom(options.seed, 'members');
  return {
    kind: 'base',
    shop: {
      name: words.shop,
      currency: words.currency,
      timeZone: options.timeZone,
      cutoffHour: 4,
      opensMinute: OPENS_HOUR * 60,
      closesMinute: CLOSES_HOUR * 60,
      sellingAreaM2: 260,
      manager: words.manager,
    },
    channels: [
      { id: STORE_CHANNEL, code: 'store', name: words.channels.store, kind: 'store' },
      { id: DELIVERY_CHANNEL, code: 'delivery', name: words.channels.delivery, kind: 'delivery' },
    ],
    categories: catalogue.categories,
    scenes: catalogue.scenes,
    suppliers: catalogue.suppliers,
    skus: catalogue.items.map((item) => item.sku),
    barcodes: catalogue.barcodes,
    skuScenes: catalogue.skuScenes,
    prices: catalogue.items.flatMap((item) => item.prices),
    costs: catalogue.items.flatMap((item) => item.costs),
    members: Array.from({ length: MEMBERS }, (_, index) => ({
      id: index + 1,
      code: `M${String(index + 1).padStart(6, '0')}`,
      joinedOn: addDays(period.from, -joined.int(1, 900)),
    })),
    employees: staff.employees,
    skills: staff.skills,
    shifts: staff.shifts,
    leave: staff.leave,
    wishes: staff.wishes,
    promotions: promotions.promotions,
    promotionSkus: promotions.promotionSkus,
    targets: makeTargets(start.usual, period),
    ...makeActions(words, period.to, options.timeZone),
    ...makeRoutines(words, period.to, options.timeZone),
    levels: start.levels,
  };
}
