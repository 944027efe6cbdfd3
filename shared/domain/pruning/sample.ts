import { HORIZON } from './backtest';
import {
  candidatesOf,
  historyUntil,
  openDaysBefore,
  type SalesHistory,
  soldBetween,
} from './history';
import type { Rows } from './regression';
import { SIZE, STEADY, TRAITS, TraitWalk, WAKING_KIN } from './traits';

/** Days between dates learned from, and how many of them at most: a year and eight weeks. */
export const STEP = 7;
const MOST_ORIGINS = 60;
const FIRST_ORIGIN = 25;
/** The slower part of the range is learned from: a bestseller says nothing about leaving. */
export const SLOWER_PART = 0.6;
const MOST_ROWS = 40_000;
const KIN_LIFT = 0.7;
/** Later value of a SKU counts up to so many usual sales: one bulk order teaches nothing. */
const MOST_SALES = 25;

/** What earlier dates knew of SKUs, and what came of it. Values in usual sales of the date. */
export interface Sample {
  readonly traits: number[];
  readonly offset: number[];
  readonly value: number[];
  readonly again: number[];
  readonly origin: number[];
}

/** Logarithm of the value expected of a trading day, before anything is learned. */
export function firstJudgement({ cells }: Rows, i: number): number {
  const at = i * TRAITS;
  return (
    (cells[at + SIZE] ?? 0) + (cells[at + STEADY] ?? 0) + KIN_LIFT * (cells[at + WAKING_KIN] ?? 0)
  );
}

/** Trading days to be expected in the horizon: as many as in the last 8 weeks. */
export function openDaysAhead(history: SalesHistory): number {
  const before = openDaysBefore(history);
  const from = Math.max(0, history.days - HORIZON);
  const open = (before[history.days] ?? 0) - (before[from] ?? 0);
  return Math.max(1, (open * HORIZON) / Math.max(1, history.days - from));
}

/** Of every week whose 8 weeks after it are known, the slower part of the candidates then. */
export function sampleOf(history: SalesHistory): Sample {
  const sample: Sample = { traits: [], offset: [], value: [], again: [], origin: [] };
  const origins = originsOf(history.days);
  const walk = new TraitWalk(history);
  const share = strideOf(history, origins);
  for (const [number, origin] of origins.entries()) {
    walk.advance(origin);
    const known = historyUntil(history, origin);
    const open = openDaysAhead(known);
    const young = Math.min(56, Math.max(20, origin - 30));
    const candidates = candidatesOf(known, { firstSold: young, lastSold: 182 }).filter(
      (_, i) => (i + number) % share === 0,
    );
    const later = soldBetween(history, origin, origin + HORIZON);
    const rows: Rows = { width: TRAITS, cells: new Float64Array(candidates.length * TRAITS) };
    candidates.forEach((sku, i) => {
      walk.write(sku, rows.cells, i);
    });
    for (const i of slowerPart(rows, candidates.length)) {
      const sku = candidates[i] ?? 0;
      const usual = walk.usualSale;
      for (let k = 0; k < TRAITS; k++) sample.traits.push(rows.cells[i * TRAITS + k] ?? 0);
      sample.offset.push(firstJudgement(rows, i) + Math.log(open / usual));
      sample.value.push(Math.min(MOST_SALES, Math.max(0, (later.value[sku] ?? 0) / usual)));
      sample.again.push((later.tickets[sku] ?? 0) > 0 ? 1 : 0);
      sample.origin.push(number);
    }
  }
  return sample;
}

/** Dates learned from, earliest first: weekly, the last one 8 weeks before the history ends. */
function originsOf(days: number): number[] {
  const origins: number[] = [];
  for (let at = days - HORIZON; at >= FIRST_ORIGIN && origins.length < MOST_ORIGINS; at -= STEP) {
    origins.push(at);
  }
  return origins.reverse();
}

/** Every so-manieth SKU is learned from, another one each week, where there are very many. */
function strideOf(history: SalesHistory, origins: readonly number[]): number {
  const now = candidatesOf(history).length;
  return Math.max(1, Math.ceil((now * SLOWER_PART * origins.length) / MOST_ROWS));
}

function slowerPart(rows: Rows, count: number): number[] {
  const judged = Float64Array.from({ length: count }, (_, i) => firstJudgement(rows, i));
  const places = Array.from({ length: count }, (_, i) => i);
  places.sort((a, b) => (judged[a] ?? 0) - (judged[b] ?? 0) || a - b);
  return places.slice(0, Math.floor(count * SLOWER_PART));
}
