import { type DemandPanel, rowOf, weekdaysOf } from './panel';

/** Factors are read from the last year: an older habit of the street is no guide. */
const DAYS_READ = 364;
/** Known days that a week around a day must have to say what is usual there. */
const LEAST_DAYS_OF_WEEK = 5;
/** Days with a sale, per weekday, by which a group holds to its shop and a SKU to its group. */
const GROUP_HOLDS_TO_SHOP = 100;
const SKU_HOLDS_TO_GROUP = 52;
const SMALLEST_FACTOR = 0.1;

/**
 * Weekday factors of every SKU, seven each from Monday, about 1 on average: sales of the weekday ÷
 * mean of the seven days around it (ratio to moving average), shrunk from SKU to group to shop, so
 * that a SKU which sells twice a month takes the rhythm of its group. Each week counts by its days
 * with a sale, not by its units: a bulk order on a Tuesday does not make Tuesdays.
 */
export function weekdayFactors(panel: DemandPanel): Float64Array {
  const skus = panel.group.length;
  const weekday = weekdaysOf(panel);
  const groups = panel.group.reduce((most, group) => Math.max(most, group + 1), 0);
  const own = ratioSums(skus);
  const ofGroups = ratioSums(groups);
  const ofShop = ratioSums(1);
  for (let sku = 0; sku < skus; sku++) {
    addWeeks(rowOf(panel, sku), weekday, own, sku);
    addTo(ofGroups, panel.group[sku] ?? 0, own, sku);
    addTo(ofShop, 0, own, sku);
  }

  const factors = new Float64Array(skus * 7);
  for (let sku = 0; sku < skus; sku++) {
    for (let day = 0; day < 7; day++) {
      const shop = shrunk(ofShop, day, 1, 0);
      const group = shrunk(ofGroups, (panel.group[sku] ?? 0) * 7 + day, shop, GROUP_HOLDS_TO_SHOP);
      const factor = shrunk(own, sku * 7 + day, group, SKU_HOLDS_TO_GROUP);
      factors[sku * 7 + day] = Math.max(SMALLEST_FACTOR, factor);
    }
  }
  return factors;
}

/** Sums by owner and weekday: what was sold and what was usual, both in days with a sale. */
interface RatioSums {
  readonly sold: Float64Array;
  readonly usual: Float64Array;
}

function ratioSums(owners: number): RatioSums {
  return { sold: new Float64Array(owners * 7), usual: new Float64Array(owners * 7) };
}

/** Adds each known day of a row, as a multiple of the mean of the week around it. */
function addWeeks(units: Float32Array, weekday: Uint8Array, into: RatioSums, owner: number): void {
  for (let day = Math.max(3, units.length - DAYS_READ); day < units.length - 3; day++) {
    const sold = units[day] ?? Number.NaN;
    if (Number.isNaN(sold)) continue;
    let sum = 0;
    let known = 0;
    let selling = 0;
    for (let near = day - 3; near <= day + 3; near++) {
      const value = units[near] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
      if (value > 0) selling++;
    }
    if (known < LEAST_DAYS_OF_WEEK || sum === 0) continue;
    const weight = selling / known;
    const at = owner * 7 + (weekday[day] ?? 0);
    into.sold[at] = (into.sold[at] ?? 0) + (weight * sold * known) / sum;
    into.usual[at] = (into.usual[at] ?? 0) + weight;
  }
}

function addTo(into: RatioSums, whole: number, from: RatioSums, part: number): void {
  for (let day = 0; day < 7; day++) {
    const at = whole * 7 + day;
    into.sold[at] = (into.sold[at] ?? 0) + (from.sold[part * 7 + day] ?? 0);
    into.usual[at] = (into.usual[at] ?? 0) + (from.usual[part * 7 + day] ?? 0);
  }
}

/** Ratio of the sums, held to `prior` as if `hold` more of the usual had been seen at that ratio. */
function shrunk(sums: RatioSums, at: number, prior: number, hold: number): number {
  const usual = (sums.usual[at] ?? 0) + hold;
  return usual > 0 ? ((sums.sold[at] ?? 0) + hold * prior) / usual : prior;
}
