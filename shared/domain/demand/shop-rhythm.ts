import { type HourlyDay, isOut } from './hours';

/** How the shop's trade falls on hours and days, whatever was in stock. */
export interface ShopRhythm {
  /** Share of a day's demand that falls on each of the 24 hours. */
  readonly profile: Float64Array;
  /** How busy each day was; 1 is the mean day, 0 one without trade. */
  readonly trade: Float64Array;
}

const HOURS = 24;
const ROUNDS = 6;

/**
 * Hours, days and SKUs fitted together, so that sales in stocked hours are rate of the SKU × trade of
 * the day × share of the hour: three-way proportional fitting, which is the Poisson maximum likelihood
 * (Deming and Stephan 1940). Fitting them one by one would be wrong where busy days sell out: their
 * evenings are missing, and evenings would look quiet. Null when nothing was sold in a stocked hour.
 * @param skus per SKU its days, all from the same first day
 */
export function shopRhythm(skus: readonly (readonly HourlyDay[])[]): ShopRhythm | null {
  const days = skus.reduce((most, of) => Math.max(most, of.length), 0);
  let profile = new Float64Array(HOURS).fill(1 / HOURS);
  let trade = new Float64Array(days).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const rates = skus.map((of) => rateOf(of, profile, trade));
    const byHour = tally(HOURS);
    const byDay = tally(days);
    for (const [sku, of] of skus.entries()) {
      const rate = rates[sku] ?? 0;
      for (const [date, day] of of.entries()) {
        for (let hour = 0; hour < HOURS; hour++) {
          if (isOut(day.out, hour)) continue;
          const sold = day.sold[hour] ?? 0;
          count(byHour, hour, sold, rate * (trade[date] ?? 0));
          count(byDay, date, sold, rate * (profile[hour] ?? 0));
        }
      }
    }
    const hours = scaled(quotients(byHour), 1);
    const dates = scaled(quotients(byDay), days);
    if (hours === null || dates === null) return null;
    profile = hours;
    trade = dates;
  }
  return { profile, trade };
}

/** Units by which the hours of a group hold to those of the shop. */
const GROUP_HOLDS = 100;

/** The shop's rhythm with the hours of one group: bread sells in the morning, beer does not. */
export function groupRhythm(
  skus: readonly (readonly HourlyDay[])[],
  { profile, trade }: ShopRhythm,
): ShopRhythm {
  const byHour = tally(HOURS);
  for (const of of skus) {
    const rate = rateOf(of, profile, trade);
    for (const [date, day] of of.entries()) {
      for (let hour = 0; hour < HOURS; hour++) {
        if (isOut(day.out, hour)) continue;
        const usual = rate * (trade[date] ?? 0) * (profile[hour] ?? 0);
        count(byHour, hour, day.sold[hour] ?? 0, usual);
      }
    }
  }
  const own = profile.map((share, hour) => {
    const held = GROUP_HOLDS * share;
    const expected = (byHour.expected[hour] ?? 0) + held;
    return expected > 0 ? (share * ((byHour.sold[hour] ?? 0) + held)) / expected : 0;
  });
  return { profile: scaled(own, 1) ?? profile, trade };
}

function rateOf(days: readonly HourlyDay[], profile: Float64Array, trade: Float64Array): number {
  let sold = 0;
  let exposure = 0;
  for (const [date, day] of days.entries()) {
    for (let hour = 0; hour < HOURS; hour++) {
      if (isOut(day.out, hour)) continue;
      sold += day.sold[hour] ?? 0;
      exposure += (trade[date] ?? 0) * (profile[hour] ?? 0);
    }
  }
  return exposure > 0 ? sold / exposure : 0;
}

interface Tally {
  readonly sold: Float64Array;
  readonly expected: Float64Array;
}

function tally(length: number): Tally {
  return { sold: new Float64Array(length), expected: new Float64Array(length) };
}

function count({ sold, expected }: Tally, at: number, units: number, usual: number): void {
  sold[at] = (sold[at] ?? 0) + units;
  expected[at] = (expected[at] ?? 0) + usual;
}

function quotients({ sold, expected }: Tally): Float64Array {
  return sold.map((units, at) => ((expected[at] ?? 0) > 0 ? units / (expected[at] ?? 1) : 0));
}

function scaled(values: Float64Array, total: number): Float64Array<ArrayBuffer> | null {
  const sum = values.reduce((all, value) => all + value, 0);
  return sum > 0 ? Float64Array.from(values, (value) => (value * total) / sum) : null;
}
