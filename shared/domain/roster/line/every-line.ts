/**
 * Every line of a person that costs no more than some limit: depth first through the table, which says at
 * each place what the rest costs at least, so that hardly a step leads nowhere.
 */
import type { LineModel } from './line-model';
import { daysOf, layerOf, stepsFrom, type Table } from './table';

export interface EveryAsk {
  /** Filled with the priced costs. */
  readonly table: Table;
  /** Costs with the prices of the limits that the table does not count. */
  readonly priced: Float64Array;
  readonly prices: ArrayLike<number>;
  readonly current: Int16Array;
  /** Lines that cost more are left out. */
  readonly limit: number;
  readonly effort: EveryEffort;
}

export interface EveryEffort {
  /** Steps taken at most. */
  readonly most: number;
  readonly shouldStop: () => boolean;
}

/** Steps between two looks at the clock. */
const STRIDE = 65_536;

const CLOSE = 1e-9;
const NEVER = Number.POSITIVE_INFINITY;

/** Null where there are too many to look at, or when stopped. The window is the whole horizon. */
export function everyLine(ask: EveryAsk): Int16Array[] | null {
  const { table, priced, prices, current, limit } = ask;
  const { most, shouldStop } = ask.effort;
  const { model, window, values } = table;
  const layer = layerOf(table);
  const days = daysOf(table, priced, current);
  const optionsOf = optionsByKind(model);
  const used = model.countMax.map(() => 0);
  const line = Int16Array.from(current);
  const found: Int16Array[] = [];
  // Unused room of a priced limit was paid for in the table: a whole line gets it back.
  const allowance = model.countMax.reduce((sum, max, at) => sum + (prices[at] ?? 0) * max, 0);
  let steps = 0;

  const visit = (place: number, step: number, spent: number): void => {
    const here = days[step];
    if (here === undefined) {
      const refund = used.reduce((sum, count, at) => sum + (prices[at] ?? 0) * count, 0);
      if (spent + (values[place] ?? NEVER) - refund <= limit + CLOSE) found.push(line.slice());
      return;
    }
    stepsFrom(table, layer, here, place, (to, option, kind, cost) => {
      const rest = (values[to] ?? NEVER) + spent - allowance;
      if (rest + cost > limit + CLOSE || steps > most) return;
      const counts = kind < 0 ? [] : (model.kindCounts[kind] ?? []);
      if (counts.some((at) => (used[at] ?? 0) >= (model.countMax[at] ?? 0))) return;
      for (const at of counts) used[at] = (used[at] ?? 0) + 1;
      for (const choice of kind < 0 ? [option] : (optionsOf[kind] ?? [])) {
        const price = priced[here.day * model.options + choice] ?? NEVER;
        if (rest + price > limit + CLOSE) continue;
        steps++;
        if (steps % STRIDE === 0 && shouldStop()) steps = Number.POSITIVE_INFINITY;
        line[here.day] = choice;
        visit(to, step + 1, spent + price);
      }
      for (const at of counts) used[at] = (used[at] ?? 0) - 1;
    });
  };
  visit(window.startState, 0, 0);
  return steps > most ? null : found;
}

function optionsByKind({ kindUnits, kindOf }: LineModel): number[][] {
  return Array.from(kindUnits, (_, kind) =>
    [...kindOf.keys()].filter((option) => kindOf[option] === kind),
  );
}
