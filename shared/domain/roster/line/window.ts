/** A part of a person's line that may change, with what the rest of the line leaves to it. */
import { type LineModel, offState, workState } from './line-model';

export interface Window {
  readonly from: number;
  /** First day that is fixed. */
  readonly to: number;
  /** First day that nothing within the window can touch: runs that leave the window end before it. */
  readonly end: number;
  readonly startState: number;
  /** What is left for the days `from`..`end`. */
  readonly minUnits: number;
  readonly maxUnits: number;
  /** Units worked outside. */
  readonly unitsOutside: number;
  /** Weekends that may still be worked; 0 with `weekendsFree` where the limit cannot bind. */
  readonly weekendsLeft: number;
  readonly weekendsFree: boolean;
}

/** Null where the days outside break a limit already. */
export function windowOf(
  model: LineModel,
  line: Int16Array,
  from: number,
  to: number,
): Window | null {
  const end = endOf(model, to);
  let state = model.startState;
  let [units, weekends] = [0, 0];
  for (let day = 0; day < model.days; day++) {
    if (day >= from && day < end) continue;
    const option = line[day] ?? 0;
    if (option > 0) units += model.kindUnits[model.kindOf[option] ?? -1] ?? 0;
    if (beginsWeekend(model, line, day)) weekends++;
    if (day < from) state = stateAfter(model, state, option);
  }
  const within = model.weekend.subarray(from, end).reduce((sum, mark) => sum + Number(mark > 0), 0);
  const left = model.maxWeekends - weekends;
  const maxUnits = Math.min(model.maxUnits - units, (end - from) * Math.max(0, ...model.kindUnits));
  if (left < 0 || maxUnits < 0) return null;
  const weekendsFree = left >= within;
  return {
    ...{ from, to, end, startState: state, unitsOutside: units, maxUnits, weekendsFree },
    minUnits: model.shortCost === null ? Math.max(0, model.minUnits - units) : 0,
    weekendsLeft: weekendsFree ? 0 : left,
  };
}

/** State after one more day with an option. */
export function stateAfter(model: LineModel, state: number, option: number): number {
  const { minOff, maxRun } = model;
  if (option === 0) return state < minOff ? offState(model, state + 2) : 0;
  const cls = model.kindClass[model.kindOf[option] ?? 0] ?? 0;
  const run = state < minOff ? 0 : ((state - minOff) % maxRun) + 1;
  return workState(model, cls, Math.min(run + 1, maxRun));
}

function endOf(model: LineModel, to: number): number {
  const end = Math.min(model.days, to + model.maxRun + model.minOff + 1);
  return end < model.days && model.weekend[end] === 2 ? end + 1 : end;
}

/** Whether work on the day is the first of its weekend. */
export function beginsWeekend(model: LineModel, line: Int16Array, day: number): boolean {
  if ((line[day] ?? 0) === 0) return false;
  const mark = model.weekend[day];
  return mark === 1 || (mark === 2 && (day === 0 || line[day - 1] === 0));
}
