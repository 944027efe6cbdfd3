/** The table of least costs to come, by day, weekends worked, limits counted, minutes worked and state. */
import { WEEK } from '../problem';
import type { LineModel } from './line-model';
import type { Tally } from './tally';
import type { Window } from './window';

export interface Table {
  readonly model: LineModel;
  readonly window: Window;
  /** Sizes of the dimensions; the limits' is `tally.size`, minutes go by the tally's steps. */
  readonly weekends: number;
  readonly units: number;
  readonly tally: Tally;
  readonly values: Float64Array;
  /** Cells × kinds filled so far: the measure of work done. */
  work: number;
}

const NEVER = Number.POSITIVE_INFINITY;

/** Cheapest cost and option of every kind on a day. */
interface DayKinds {
  readonly cost: Float64Array;
  readonly option: Int16Array;
}

function dayKinds({ model, window }: Table, cost: Float64Array, fixed: Int16Array) {
  return (day: number, into: DayKinds): void => {
    into.cost.fill(NEVER);
    const row = day * model.options;
    for (let option = 1; option < model.options; option++) {
      const kind = model.kindOf[option] ?? -1;
      if (kind < 0 || (day >= window.to && fixed[day] !== option)) continue;
      const value = cost[row + option] ?? NEVER;
      if (value < (into.cost[kind] ?? NEVER)) {
        into.cost[kind] = value;
        into.option[kind] = option;
      }
    }
  };
}

function emptyDayKinds(model: LineModel): DayKinds {
  const kinds = model.kindUnits.length;
  return { cost: new Float64Array(kinds), option: new Int16Array(kinds) };
}

function offCost(table: Table, cost: Float64Array, fixed: Int16Array, day: number): number {
  if (day >= table.window.to && fixed[day] !== 0) return NEVER;
  return cost[day * table.model.options] ?? NEVER;
}

/** Cost by minutes worked in the window, once it is over. */
function endCost({ model, window, tally }: Table, steps: number, combination: number): number {
  const units = steps * tally.coarse + (tally.extra[combination] ?? 0);
  if (units < window.minUnits || units > window.maxUnits) return NEVER;
  return model.shortCost === null ? 0 : model.shortCost(units + window.unitsOutside);
}

/** Whether work on the day begins a weekend: for those off the day before, and for those at work. */
function weekendSteps({ model, window }: Table, day: number): readonly [number, number] {
  if (window.weekendsFree) return [0, 0];
  const mark = model.weekend[day] ?? 0;
  if (mark === 0) return [0, 0];
  return [1, mark === 1 || day === 0 ? 1 : 0];
}

/** Places of one day. */
export function layerOf({ weekends, tally, units, model }: Omit<Table, 'values' | 'work'>): number {
  return weekends * tally.size * units * model.states;
}

export function fillTable(table: Table, cost: Float64Array, fixed: Int16Array): void {
  const { model, window, weekends, units, values, tally } = table;
  const { states } = model;
  const layer = layerOf(table);
  const read = dayKinds(table, cost, fixed);
  const kinds = emptyDayKinds(model);
  const length = window.end - window.from;
  for (let row = 0; row < weekends * tally.size; row++) {
    for (let unit = 0; unit < units; unit++) {
      const start = length * layer + (row * units + unit) * states;
      values.fill(endCost(table, unit, row % tally.size), start, start + states);
    }
  }
  const longest = Math.max(0, ...tally.steps);
  const least = Math.ceil((window.minUnits - Math.max(...tally.extra)) / tally.coarse);
  const mostDays = mostWorkDays(model, length);
  const day: DayTable = {
    ...{ here: 0, next: 0, day: 0, dayOff: 0, fresh: 0, again: 0, count: 0, kinds },
    list: new Int32Array(kinds.cost.length),
    worked: new Float64Array(kinds.cost.length),
    state: Int32Array.from(model.kindClass, (cls) => model.minOff + cls * model.maxRun - 1),
  };
  for (let step = length - 1; step >= 0; step--) {
    day.day = window.from + step;
    read(day.day, kinds);
    day.count = 0;
    for (let kind = 0; kind < kinds.cost.length; kind++) {
      if ((kinds.cost[kind] ?? NEVER) < NEVER) day.list[day.count++] = kind;
    }
    day.dayOff = offCost(table, cost, fixed, day.day);
    [day.fresh, day.again] = weekendSteps(table, day.day);
    const lowest = Math.max(0, least - (mostDays[length - step] ?? 0) * longest);
    const highest = Math.min(units - 1, (mostDays[step] ?? 0) * longest);
    const mostWeekends = Math.min(weekends - 1, Math.ceil(step / WEEK) + 1);
    values.fill(NEVER, step * layer, (step + 1) * layer);
    for (let row = 0; row < (mostWeekends + 1) * tally.size; row++) {
      const first = Math.max(lowest, tally.least[row % tally.size] ?? 0);
      table.work += Math.max(0, highest + 1 - first) * states * (1 + kinds.cost.length);
      for (let unit = first; unit <= highest; unit++) {
        day.here = step * layer + (row * units + unit) * states;
        day.next = day.here + layer;
        fillCell(table, day, row, unit);
      }
    }
  }
}

/** The most days that can be worked out of so many in a row, wherever in a run they begin. */
function mostWorkDays({ maxRun, minOff }: LineModel, length: number): number[] {
  return Array.from({ length: length + 1 }, (_, days) => {
    const inside = Math.max(0, days - maxRun);
    const rounds = Math.floor(inside / (maxRun + minOff));
    const rest = Math.max(0, (inside % (maxRun + minOff)) - minOff);
    return Math.min(days, maxRun + rounds * maxRun + rest);
  });
}

/** What is the same for all cells of a day, and where the present one lies. */
interface DayTable {
  day: number;
  dayOff: number;
  fresh: number;
  again: number;
  /** Kinds that can be worked: the first `count` of `list`. */
  count: number;
  readonly list: Int32Array;
  readonly kinds: DayKinds;
  readonly worked: Float64Array;
  /** By kind: the state after a first day of it, less one. */
  readonly state: Int32Array;
  here: number;
  next: number;
}

/** The least cost from every state of one day; a row is a number of weekends with what is counted. */
function fillCell(table: Table, cell: DayTable, row: number, unit: number): void {
  const { model, values } = table;
  const { minOff, maxRun, minRun, followers } = model;
  const { here, next, day, dayOff, worked, list, count } = cell;
  for (let state = 0; state < minOff - 1; state++) {
    values[here + state] = dayOff + (values[next + state + 1] ?? NEVER);
  }
  let best = dayOff + (values[next + minOff - 1] ?? NEVER);
  reach(table, cell, 1, row, unit, cell.fresh);
  for (let place = 0; place < count; place++) {
    const value = worked[list[place] ?? 0] ?? NEVER;
    if (value < best) best = value;
  }
  values[here + minOff - 1] = best;
  const toFirstOff = dayOff + (values[next] ?? NEVER);
  for (let run = 1; run <= maxRun; run++) {
    const stop = run >= minRun || (model.openStart && run === day) ? toFirstOff : NEVER;
    if (run < maxRun) reach(table, cell, run + 1, row, unit, cell.again);
    for (let cls = 0; cls < followers.length; cls++) {
      let least = stop;
      const free = followers[cls] ?? list;
      for (let place = 0; run < maxRun && place < free.length; place++) {
        const value = worked[free[place] ?? 0] ?? NEVER;
        if (value < least) least = value;
      }
      values[here + minOff + cls * maxRun + run - 1] = least;
    }
  }
}

/** Cost of working each kind on the day and all that follows, as the `run`-th day in a row. */
function reach(
  { model, weekends, units, values, tally }: Table,
  cell: DayTable,
  run: number,
  row: number,
  unit: number,
  step: number,
): void {
  const { worked, list, count, kinds, state } = cell;
  const { states } = model;
  worked.fill(NEVER);
  const weekend = Math.floor(row / tally.size);
  if (weekend + step >= weekends) return;
  const combination = row - weekend * tally.size;
  const size = kinds.cost.length;
  const next = cell.next + step * tally.size * units * states + run;
  for (let place = 0; place < count; place++) {
    const kind = list[place] ?? 0;
    const steps = tally.steps[kind] ?? 0;
    const after = tally.next[combination * size + kind] ?? -1;
    if (after < 0 || unit + steps >= units) continue;
    const to = next + ((after - combination) * units + steps) * states + (state[kind] ?? 0);
    worked[kind] = (kinds.cost[kind] ?? NEVER) + (values[to] ?? NEVER);
  }
}

/** What a line may do on one day, by what it costs; made from the kinds, the same for all places. */
export interface DaySteps {
  readonly day: number;
  readonly kinds: DayKinds;
  readonly all: Int32Array;
  readonly off: number;
  readonly fresh: number;
  readonly again: number;
}

export function daysOf(table: Table, cost: Float64Array, fixed: Int16Array): DaySteps[] {
  const { model, window } = table;
  const read = dayKinds(table, cost, fixed);
  const all = Int32Array.from(model.kindUnits.keys());
  return Array.from({ length: window.end - window.from }, (_, step) => {
    const day = window.from + step;
    const kinds = emptyDayKinds(model);
    read(day, kinds);
    const [fresh, again] = weekendSteps(table, day);
    return { day, kinds, all, off: offCost(table, cost, fixed, day), fresh, again };
  });
}

/** Calls `visit` for everything that may follow at a place: place, option, kind (-1: off) and cost. */
export function stepsFrom(
  table: Table,
  layer: number,
  here: DaySteps,
  place: number,
  visit: (to: number, option: number, kind: number, cost: number) => void,
): void {
  const { model, units, weekends, tally } = table;
  const { states, minOff, maxRun, minRun } = model;
  const state = place % states;
  const unit = Math.floor(place / states) % units;
  const row = Math.floor(place / (states * units)) % (weekends * tally.size);
  const isOff = state < minOff;
  const run = isOff ? 0 : ((state - minOff) % maxRun) + 1;
  const next = place - state + layer;
  if (here.off < NEVER && (isOff || run >= minRun || (model.openStart && run === here.day))) {
    visit(next + (isOff ? Math.min(state + 1, minOff - 1) : 0), 0, -1, here.off);
  }
  if ((isOff && state < minOff - 1) || run >= maxRun) return;
  const begun = isOff ? here.fresh : here.again;
  const weekend = Math.floor(row / tally.size);
  if (weekend + begun >= weekends) return;
  const combination = row - weekend * tally.size;
  const free = isOff ? here.all : (model.followers[Math.floor((state - minOff) / maxRun)] ?? []);
  for (let index = 0; index < free.length; index++) {
    const kind = free[index] ?? 0;
    const cost = here.kinds.cost[kind] ?? NEVER;
    const steps = tally.steps[kind] ?? 0;
    const after = tally.next[combination * here.all.length + kind] ?? -1;
    if (cost === NEVER || after < 0 || unit + steps >= units) continue;
    const rows = begun * tally.size + after - combination;
    const to = next + (rows * units + steps) * states;
    const arrived = minOff + (model.kindClass[kind] ?? 0) * maxRun + run;
    visit(to + arrived, here.kinds.option[kind] ?? 0, kind, cost);
  }
}

/** Reads the best line from the table into `line`. */
export function followTable(
  table: Table,
  cost: Float64Array,
  fixed: Int16Array,
  line: Int16Array,
): void {
  const layer = layerOf(table);
  let place = table.window.startState;
  for (const here of daysOf(table, cost, fixed)) {
    let [best, least, taken] = [-1, NEVER, 0];
    stepsFrom(table, layer, here, place, (to, option, _kind, price) => {
      const value = price + (table.values[to] ?? NEVER);
      if (value < least) [best, least, taken] = [to, value, option];
    });
    if (best < 0) return;
    line[here.day] = taken;
    place = best;
  }
}
