import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Random } from '../random';
import type { Item } from './catalogue';
import { type Mission, missions } from './range/types';
import { seasonFactor } from './season';

/** Lines of a basket beyond the first, on average, by mission. */
const furtherLines: Readonly<Record<Mission, number>> = {
  breakfast: 0.9,
  lunch: 0.9,
  dinner: 3,
  leisure: 1.3,
  home: 3.8,
};

/** Goods that call for others: having taken one of the left shelf, some take one of the right. */
const companions: Readonly<Record<string, string>> = {
  bread: 'milk',
  hotCounter: 'freshDrinks',
  handhelds: 'freshDrinks',
  lunchBoxes: 'teaDrinks',
  pork: 'leafy',
  beefLamb: 'roots',
  leafy: 'mushroomsTofu',
  hotpot: 'hotpotBase',
  beer: 'nuts',
  crisps: 'carbonated',
  instantNoodles: 'coldCuts',
  rice: 'oil',
  laundry: 'cleaning',
};
const COMPANION_CHANCE = 0.2;

/** Units of packed goods beyond the first, on average, where it is not the usual 0.1. */
const furtherUnits: Readonly<Record<string, number>> = {
  water: 0.4,
  carbonated: 0.3,
  teaDrinks: 0.3,
  beer: 0.7,
  hotCounter: 0.7,
  yogurt: 0.4,
  instantNoodles: 0.4,
  iceCream: 0.5,
};
const USUAL_FURTHER_UNITS = 0.1;
/** Mean weight of one line of weighed goods, in grams. */
const USUAL_GRAMS = 480;

/** What customers of one day reach for: one weighted wheel of items per mission. */
export interface DayDemand {
  readonly date: BusinessDate;
  /** Draws the items of one basket, first come first; no item twice. */
  basket(mission: Mission, random: Random): Item[];
  /** Another item of the same shelf, for one that is out of stock. */
  substitute(item: Item, random: Random): Item | undefined;
  /** Expected lines of an item in a basket of a mission. */
  expectedLines(item: Item, mission: Mission): number;
}

interface Wheel {
  readonly items: readonly Item[];
  readonly sums: Float64Array;
  readonly total: number;
}

/** `boost` is the effect of a promotion on an item (1 without), `alive` what its career leaves of demand. */
export function openDemand(
  items: readonly Item[],
  date: BusinessDate,
  factor: (item: Item) => number,
): DayDemand {
  const appeal = new Map(
    items.map((item) => {
      const season = seasonFactor(item.product.season ?? item.shelf.season, date);
      return [item, item.weight * season * factor(item)] as const;
    }),
  );
  const wanted = (item: Item) => appeal.get(item) ?? 0;
  const byMission = missions.map((_, index) =>
    makeWheel(items, (item) => wanted(item) * (item.shelf.pull[index] ?? 0)),
  );
  const shelves = new Map<string, Wheel>();
  const shelfWheel = (key: string): Wheel => {
    const known = shelves.get(key);
    if (known !== undefined) return known;
    const wheel = makeWheel(
      items.filter((item) => item.shelf.key === key),
      wanted,
    );
    shelves.set(key, wheel);
    return wheel;
  };
  const wheelOf = (mission: Mission) => byMission[missions.indexOf(mission)];

  return {
    date,
    basket(mission, random) {
      const chosen = new Set<Item>();
      const lines = 1 + random.poisson(furtherLines[mission]);
      for (let line = 0; line < lines; line++) {
        const item = spin(wheelOf(mission), random);
        if (item === undefined) continue;
        chosen.add(item);
        const companion = companions[item.shelf.key];
        if (companion === undefined || !random.chance(COMPANION_CHANCE)) continue;
        const second = spin(shelfWheel(companion), random);
        if (second !== undefined) chosen.add(second);
      }
      return [...chosen];
    },
    substitute: (item, random) => spin(shelfWheel(item.shelf.key), random),
    expectedLines(item, mission) {
      const index = missions.indexOf(mission);
      const total = byMission[index]?.total ?? 0;
      if (total === 0) return 0;
      const share = (wanted(item) * (item.shelf.pull[index] ?? 0)) / total;
      return share * (1 + furtherLines[mission]);
    },
  };
}

/** Quantity of one line, in 1/1000 of the selling unit. */
export function drawQty(item: Item, random: Random): number {
  if (item.shelf.weighed) {
    const grams = USUAL_GRAMS * Math.exp(0.45 * random.normal() - 0.1);
    return Math.max(60, Math.round(grams / 2) * 2);
  }
  return 1000 * (1 + random.poisson(meanFurtherUnits(item)));
}

/** Mean quantity of one line, in 1/1000 of the selling unit. */
export function meanQty(item: Item): number {
  return item.shelf.weighed ? USUAL_GRAMS : 1000 * (1 + meanFurtherUnits(item));
}

function meanFurtherUnits(item: Item): number {
  const price = item.prices[0]?.price ?? 0;
  if (price > 300_000) return 0.02;
  return furtherUnits[item.shelf.key] ?? USUAL_FURTHER_UNITS;
}

function makeWheel(items: readonly Item[], weight: (item: Item) => number): Wheel {
  const sums = new Float64Array(items.length);
  let total = 0;
  for (const [index, item] of items.entries()) {
    total += weight(item);
    sums[index] = total;
  }
  return { items, sums, total };
}

/** Draws one item by its weight; undefined when nothing has any. */
function spin(wheel: Wheel | undefined, random: Random): Item | undefined {
  if (wheel === undefined || wheel.total === 0) return undefined;
  const mark = random.next() * wheel.total;
  let low = 0;
  let high = wheel.sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wheel.sums[middle] ?? 0) > mark) high = middle;
    else low = middle + 1;
  }
  return wheel.items[low];
}
