/** Heads wanted in a week, from the shop's trade by hour and its people's own hours. */
import { lastSalesDate } from '#electron/store/derived';
import { readVisitors } from '#electron/store/figures/people';
import type { ReadHandle } from '#electron/store/handle';
import { readOverrides, type StoredOverride } from '#electron/store/roster/overrides';
import { readDutyShifts, readTradeHours } from '#electron/store/roster/trade';
import type { DemandFooting, HourForecast } from '#shared/contract/roster/demand';
import { addDays, type BusinessDate, daysBetween, eachDay } from '#shared/domain/calendar/calendar';
import { hoursOnDuty, shiftsByDay } from '#shared/domain/kpi/duty';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import {
  headsWanted,
  type NeedLine,
  type Steps,
  stepsOf,
} from '#shared/domain/roster/demand/heads';
import { learnRate, type Rate, rateOf, type ServedHour } from '#shared/domain/roster/demand/rates';
import {
  type ForecastHour,
  forecastHours,
  type HourCount,
  TRADE_WEEKS,
} from '#shared/domain/roster/demand/trade-forecast';
import type { DemandSettings, Driver } from '#shared/domain/roster/shop/settings';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { demandSettings, shopHours } from './settings';

/** Weeks whose hours on duty tell what a head serves. */
const RATE_WEEKS = 8;

export interface WeekDemand {
  readonly settings: DemandSettings;
  readonly isDefault: boolean;
  readonly steps: Steps;
  readonly lines: readonly NeedLine[];
  readonly overrides: readonly StoredOverride[];
  readonly forecast: readonly HourForecast[];
  readonly rates: readonly Rate[];
  readonly footing: DemandFooting;
}

type Counts = Readonly<Record<Exclude<Driver, 'presence'>, readonly HourCount[]>>;

/** `from`: a Monday. Only what was known before the week counts, so that it does not move under way. */
export function weekDemand(
  db: ReadHandle,
  from: BusinessDate,
  shifts: readonly RosterShift[],
): WeekDemand {
  const days = eachDay({ from, to: addDays(from, 6) });
  const { settings, isDefault } = demandSettings(db);
  const { counts, asOf } = tradeBefore(db, from);
  const trade = {
    tickets: forecastOf(counts.tickets, asOf, days),
    items: forecastOf(counts.items, asOf, days),
    visitors: forecastOf(counts.visitors, asOf, days),
  };
  const rates = ratesOf(db, settings, counts, asOf);
  const overrides = readOverrides(db, { from, to: addDays(from, 6) });
  const question = { ...shopHours(db), days, settings, rates, trade, overrides };
  const steps = stepsOf(question, shifts);
  return {
    ...{ settings, isDefault, steps, overrides, rates },
    lines: headsWanted(question, steps),
    forecast: hoursOf(trade),
    footing: {
      weeks: weeksOf(counts.tickets, asOf),
      visitorWeeks: weeksOf(counts.visitors, asOf),
      ...{ asOf, rates },
    },
  };
}

function tradeBefore(
  db: ReadHandle,
  from: BusinessDate,
): { readonly counts: Counts; readonly asOf: BusinessDate | null } {
  const last = lastSalesDate(db);
  if (last === null) return { counts: { tickets: [], items: [], visitors: [] }, asOf: null };
  const asOf = last < from ? last : addDays(from, -1);
  const range = { from: addDays(asOf, 1 - 7 * TRADE_WEEKS), to: asOf };
  const hours = readTradeHours(db, range);
  const visitors = readVisitors(db, range);
  return {
    asOf,
    counts: {
      tickets: hours.map(({ date, hour, tickets }) => ({ date, hour, count: tickets })),
      items: hours.map(({ date, hour, items }) => ({ date, hour, count: items })),
      visitors: visitors.map((row) => ({ date: row.date, hour: row.hour, count: row.visitors })),
    },
  };
}

function forecastOf(
  counts: readonly HourCount[],
  asOf: BusinessDate | null,
  days: readonly BusinessDate[],
): ForecastHour[] {
  return asOf === null ? [] : forecastHours(counts, asOf, days);
}

/** Where there are no visitors, the groups that follow them follow tickets. */
function ratesOf(
  db: ReadHandle,
  settings: DemandSettings,
  counts: Counts,
  asOf: BusinessDate | null,
): Rate[] {
  const learned = asOf === null ? null : servedHours(db, asOf);
  return staffGroups.map((group) => {
    const set = settings.groups[group];
    const blind = set.driver === 'visitors' && counts.visitors.length === 0;
    const own = blind ? { driver: 'tickets' as const, perHour: null } : set;
    if (own.driver === 'presence') return rateOf(group, own, { rate: null, record: 'scheduled' });
    const { heads, record } = learned?.get(group) ?? { heads: new Map(), record: 'scheduled' };
    const hours = counts[own.driver].map(
      ({ date, hour, count }): ServedHour => ({ count, heads: heads.get(`${date};${hour}`) ?? 0 }),
    );
    return rateOf(group, own, { rate: learnRate(hours), record });
  });
}

interface Served {
  /** By `date;hour`. */
  readonly heads: ReadonlyMap<string, number>;
  readonly record: 'worked' | 'scheduled';
}

function servedHours(db: ReadHandle, asOf: BusinessDate): ReadonlyMap<StaffGroup, Served> {
  const range = { from: addDays(asOf, 1 - 7 * RATE_WEEKS), to: asOf };
  const shifts = readDutyShifts(db, range);
  const days = shiftsByDay(shifts);
  return new Map(
    staffGroups.map((group) => {
      const heads = new Map<string, number>();
      let worked = 0;
      for (const [date, all] of days) {
        const own = all.filter((shift) => shift.group === group);
        worked += own[0]?.record === 'worked' ? 1 : 0;
        for (const [hour, count] of hoursOnDuty(own)) heads.set(`${date};${hour}`, count);
      }
      return [group, { heads, record: worked * 2 >= days.size ? 'worked' : 'scheduled' }] as const;
    }),
  );
}

function hoursOf(trade: Readonly<Record<'tickets' | 'items' | 'visitors', ForecastHour[]>>) {
  const at = (hours: readonly ForecastHour[]) =>
    new Map(hours.map(({ date, hour, mean }) => [`${date};${hour}`, mean]));
  const [items, visitors] = [at(trade.items), at(trade.visitors)];
  return trade.tickets.map(
    ({ date, hour, mean, low, high }): HourForecast => ({
      ...{ date, hour, tickets: mean, low, high },
      items: items.get(`${date};${hour}`) ?? 0,
      visitors: visitors.get(`${date};${hour}`) ?? null,
    }),
  );
}

function weeksOf(counts: readonly HourCount[], asOf: BusinessDate | null): number {
  if (asOf === null) return 0;
  const days = new Set(counts.map(({ date }) => date));
  return new Set([...days].map((date) => Math.floor(daysBetween(date, asOf) / 7))).size;
}
