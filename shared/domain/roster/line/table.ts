/** The table of least costs to come, by day, weekends worked, units of minutes worked and state. */
import { WEEK } from '../problem';
import type { LineModel } from './line-model';
import type { Window } from './window';

export interface Table {
  readonly model: LineModel;
  readonly window: Window;
  /** Sizes of the dimensions. */
  readonly weekends: number;
  readonly units: number;
  readonly values: Float64Array;
  /** Cells × kinds filled so far: the measure of work done. */
  work: number;
}

const NEVER = Number.POSITIVE_INFINITY;

/** Cheapest cost and option of every kind on a day. */
export interface DayKinds {
  readonly cost: Float64Array;
  readonly option: Int16Array;
}

export function dayKinds({ model, window }: Table, cost: Float64Array, fixed: Int16Array) {
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

export function emptyDayKinds(model: LineModel): DayKinds {
  const kinds = model.kindUnits.length;
  return { cost: new Float64Array(kinds), option: new Int16Array(kinds) };
}

export function offCost(table: Table, cost: Float64Array, fixed: Int16Array, day: number): number {
  if (day >= table.window.to && fixed[day] !== 0) return NEVER;
  return cost[day * table.model.options] ?? NEVER;
}

/** Cost by units worked in the window, once it is over. */
function endCost({ model, window }: Table, units: number): number {
  if (units < window.minUnits) return NEVER;
  return model.shortCost === null ? 0 : model.shortCost(units + window.unitsOutside);
}

/** Whether work on the day begins a weekend: for those off the day before, and for those at work. */
export function weekendSteps({ model, window }: Table, day: number): readonly [number, number] {
  if (window.weekendsFree) return [0, 0];
  const mark = model.weekend[day] ?? 0;
  if (mark === 0) return [0, 0];
  return [1, mark === 1 || day === 0 ? 1 : 0];
}

export function fillTable(table: Table, cost: Float64Array, fixed: Int16Array): void {
  const { model, window, weekends, units, values } = table;
  const { states } = model;
  const layer = weekends * units * states;
  const read = dayKinds(table, cost, fixed);
  const kinds = emptyDayKinds(model);
  const length = window.end - window.from;
  table.work += length * layer * (1 + kinds.cost.length);
  for (let unit = 0; unit < units; unit++) {
    const value = endCost(table, unit);
    for (let weekend = 0; weekend < weekends; weekend++) {
      const start = length * layer + (weekend * units + unit) * states;
      values.fill(value, start, start + states);
    }
  }
  const longest = Math.max(0, ...model.kindUnits);
  const mostDays = mostWorkDays(model, length);
  const day: DayTable = {
    ...{ here: 0, next: 0, day: 0, dayOff: 0, fresh: 0, again: 0, count: 0, kinds },
    list: new Int32Array(kinds.cost.length),
    worked: new Float64Array(kinds.cost.length),
    jump: Int32Array.from(
      model.kindUnits,
      (unit, kind) =>
        unit * states + model.minOff + (model.kindClass[kind] ?? 0) * model.maxRun - 1,
    ),
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
    const lowest = Math.max(0, window.minUnits - (mostDays[length - step] ?? 0) * longest);
    const highest = Math.min(units - 1, (mostDays[step] ?? 0) * longest);
    const mostWeekends = Math.min(weekends - 1, Math.ceil(step / WEEK) + 1);
    values.fill(NEVER, step * layer, (step + 1) * layer);
    for (let weekend = 0; weekend <= mostWeekends; weekend++) {
      for (let unit = lowest; unit <= highest; unit++) {
        day.here = step * layer + (weekend * units + unit) * states;
        day.next = day.here + layer;
        fillCell(table, day, weekend, unit);
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
  /** From a cell to the state after a kind's first day of work. */
  readonly jump: Int32Array;
  here: number;
  next: number;
}

/** The least cost from every state of one day, number of weekends and sum of units. */
function fillCell(table: Table, cell: DayTable, weekend: number, unit: number): void {
  const { model, values } = table;
  const { minOff, maxRun, minRun, followers } = model;
  const { here, next, day, dayOff, worked, list, count } = cell;
  for (let state = 0; state < minOff - 1; state++) {
    values[here + state] = dayOff + (values[next + state + 1] ?? NEVER);
  }
  let best = dayOff + (values[next + minOff - 1] ?? NEVER);
  reach(table, cell, 1, weekend, unit, cell.fresh);
  for (let place = 0; place < count; place++) {
    const value = worked[list[place] ?? 0] ?? NEVER;
    if (value < best) best = value;
  }
  values[here + minOff - 1] = best;
  const toFirstOff = dayOff + (values[next] ?? NEVER);
  for (let run = 1; run <= maxRun; run++) {
    const stop = run >= minRun || (model.openStart && run === day) ? toFirstOff : NEVER;
    if (run < maxRun) reach(table, cell, run + 1, weekend, unit, cell.again);
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
  { model, weekends, units, values }: Table,
  cell: DayTable,
  run: number,
  weekend: number,
  unit: number,
  step: number,
): void {
  const { worked, list, count, kinds, jump } = cell;
  const { kindUnits, states } = model;
  worked.fill(NEVER);
  if (weekend + step >= weekends) return;
  const next = cell.next + step * units * states + run;
  for (let place = 0; place < count; place++) {
    const kind = list[place] ?? 0;
    if (unit + (kindUnits[kind] ?? 0) >= units) continue;
    worked[kind] = (kinds.cost[kind] ?? NEVER) + (values[next + (jump[kind] ?? 0)] ?? NEVER);
  }
}

/** Where a line stands before a day. */
export interface Place {
  readonly step: number;
  readonly weekend: number;
  readonly unit: number;
  readonly state: number;
}

export interface Step {
  /** 0 is the day off. */
  readonly option: number;
  readonly cost: number;
  readonly to: Place;
}

/** What may follow at a place. */
export function stepsFrom(
  table: Table,
  kinds: DayKinds,
  dayOff: number,
  { step, weekend, unit, state }: Place,
): Step[] {
  const { model, window } = table;
  const { minOff, maxRun, minRun } = model;
  const day = window.from + step;
  const isOff = state < minOff;
  const run = isOff ? 0 : ((state - minOff) % maxRun) + 1;
  const found: Step[] = [];
  if (dayOff < NEVER && (isOff || run >= minRun || (model.openStart && run === day))) {
    const next = isOff ? Math.min(state + 1, minOff - 1) : 0;
    found.push({ option: 0, cost: dayOff, to: { step: step + 1, weekend, unit, state: next } });
  }
  if ((isOff && state < minOff - 1) || run >= maxRun) return found;
  const [fresh, again] = weekendSteps(table, day);
  const weekendAfter = weekend + (isOff ? fresh : again);
  if (weekendAfter >= table.weekends) return found;
  const free = isOff
    ? kinds.option.keys()
    : (model.followers[Math.floor((state - minOff) / maxRun)] ?? []);
  for (const kind of free) {
    const cost = kinds.cost[kind] ?? NEVER;
    const unitAfter = unit + (model.kindUnits[kind] ?? 0);
    if (cost === NEVER || unitAfter >= table.units) continue;
    const next = minOff + (model.kindClass[kind] ?? 0) * maxRun + run;
    const to = { step: step + 1, weekend: weekendAfter, unit: unitAfter, state: next };
    found.push({ option: kinds.option[kind] ?? 0, cost, to });
  }
  return found;
}

export function valueAt({ weekends, units, values, model }: Table, place: Place): number {
  const { step, weekend, unit, state } = place;
  return values[((step * weekends + weekend) * units + unit) * model.states + state] ?? NEVER;
}

/** Reads the best line from the table into `line`. */
export function followTable(
  table: Table,
  cost: Float64Array,
  fixed: Int16Array,
  line: Int16Array,
): void {
  const { window, model } = table;
  const read = dayKinds(table, cost, fixed);
  const kinds = emptyDayKinds(model);
  let place: Place = { step: 0, weekend: 0, unit: 0, state: window.startState };
  for (let day = window.from; day < window.end; day++) {
    read(day, kinds);
    let best: Step | null = null;
    let least = NEVER;
    for (const step of stepsFrom(table, kinds, offCost(table, cost, fixed, day), place)) {
      const value = step.cost + valueAt(table, step.to);
      if (value < least) [best, least] = [step, value];
    }
    if (best === null) return;
    line[day] = best.option;
    place = best.to;
  }
}
