import type { WriteHandle } from '#electron/store/handle';
import { readEmployee } from '#electron/store/people/employees';
import { addHistory, readPublication } from '#electron/store/roster/publication';
import {
  deleteShift,
  insertShift,
  readPlanned,
  readShift,
  updateShift,
} from '#electron/store/roster/shifts';
import type { LeftOut, PatternChange, RosterChange } from '#shared/contract/roster/deeds';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { QisanError } from '#shared/domain/errors';
import { type Deed, shiftChanges } from '#shared/domain/roster/shop/changes';
import { conflictKey, conflictsOf } from '#shared/domain/roster/shop/check';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import { changedShift, patched, wholeShift } from '#shared/domain/roster/shop/patch';
import type { RosterPatch, RosterShift } from '#shared/domain/roster/shop/shift';
import { weekPerson } from '#shared/domain/roster/shop/week-facts';
import type { CommandContext, QueryContext } from '../context';
import { weekFacts } from './facts';
import { addForced } from './forced';

export interface Change {
  readonly weekOf: BusinessDate;
  readonly patches: readonly RosterPatch[];
  readonly by: Deed;
  /** Hard rules may be broken; what is, stands in the audit log. */
  readonly force: boolean;
  /** Why, in the manager's words. */
  readonly reason?: string;
}

type Context = Pick<CommandContext, 'write' | 'now' | 'origin'>;

/** What patches would break that is not broken yet. @throws QisanError `not_found` */
export function wouldBreak(
  { read }: Pick<QueryContext, 'read'>,
  weekOf: BusinessDate,
  patches: readonly RosterPatch[],
): Conflict[] {
  const facts = weekFacts(read, weekOf);
  const shifts = patched(facts.shifts, patches, facts.rules);
  if (shifts === null) throw new QisanError('not_found', { what: 'shift' });
  return newBreaks(conflictsOf(facts), conflictsOf({ ...facts, shifts }));
}

/** Applies patches, all or none; call inside a transaction. @throws QisanError `not_found`, `conflict` */
export function applyChange(context: Context, change: Change): RosterChange {
  const { write } = context;
  const before = weekFacts(write, change.weekOf);
  const publication = readPublication(write, before.from);
  const state = publication === null ? 'draft' : 'published';
  const inverse: RosterPatch[] = [];
  const added: number[] = [];
  for (const patch of change.patches) {
    refuseOtherWeek(write, before.from, patch);
    if (patch.kind === 'add') {
      readEmployee(write, patch.shift.employeeId);
      const whole = wholeShift(patch.shift, before.rules, state);
      refuseNoTime(whole);
      const id = insertShift(write, { ...whole, id: patch.shift.id });
      added.push(id);
      inverse.unshift({ kind: 'remove', id });
      continue;
    }
    const known = readShift(write, patch.id);
    const { id, ...old } = known;
    if (patch.kind === 'remove') {
      deleteShift(write, id);
      inverse.unshift({ kind: 'add', shift: known });
      continue;
    }
    const changed = changedShift(known, patch.to);
    refuseNoTime(changed);
    updateShift(write, changed);
    inverse.unshift({ kind: 'change', id, to: old });
  }
  const after = weekFacts(write, before.from);
  const broken = newBreaks(conflictsOf(before), conflictsOf(after));
  if (broken.length > 0) judge(context, change, broken);
  if (publication !== null) {
    keepHistory(write, context.now(), change.by, before.from, before.shifts, after.shifts, broken);
  }
  return { inverse, added, broken };
}

function judge(context: Context, change: Change, broken: readonly Conflict[]): void {
  const [first] = broken;
  if (first === undefined) return;
  if (!change.force) {
    const { name } = readEmployee(context.write, first.employeeId);
    throw new QisanError('conflict', {
      ...{ clash: 'rule', rule: first.rule, name, date: first.date, count: broken.length },
    });
  }
  const { by, reason = '' } = change;
  addForced(context, { by, broken, reason });
}

function keepHistory(
  write: WriteHandle,
  at: number,
  by: Deed,
  weekOf: BusinessDate,
  before: readonly RosterShift[],
  after: readonly RosterShift[],
  broken: readonly Conflict[],
): void {
  for (const { before: was, after: is, employeeId } of shiftChanges(before, after)) {
    const forced = broken.filter((conflict) => conflict.employeeId === employeeId);
    addHistory(write, { at, weekOf, before: was, after: is, by, forced });
  }
}

function newBreaks(before: readonly Conflict[], after: readonly Conflict[]): Conflict[] {
  const known = new Set(before.map(conflictKey));
  return after.filter((conflict) => !known.has(conflictKey(conflict)));
}

/** A change is of one week: another's rules and marks would go unseen. */
function refuseOtherWeek(db: WriteHandle, from: BusinessDate, patch: RosterPatch): void {
  const dates =
    patch.kind === 'add'
      ? [patch.shift.date]
      : [readShift(db, patch.id).date, ...(patch.kind === 'change' ? [patch.to.date ?? from] : [])];
  if (dates.every((date) => startOfWeek(date) === from)) return;
  throw new QisanError('invalid_input', { field: 'weekOf', detail: 'other_week' });
}

function refuseNoTime(shift: Omit<RosterShift, 'id'>): void {
  if (shift.endMinute - shift.startMinute > shift.breakMinutes) return;
  throw new QisanError('invalid_input', { field: 'endMinute', detail: 'span_order' });
}

/** Takes the unlocked (or all) shifts of a week away. */
export function clearWeek(context: Context, weekOf: BusinessDate, locked: boolean): RosterChange {
  const { shifts } = weekFacts(context.write, weekOf);
  const patches = shifts.flatMap((shift): RosterPatch[] =>
    shift.locked && !locked ? [] : [{ kind: 'remove', id: shift.id }],
  );
  return applyChange(context, { weekOf, patches, by: 'hand', force: true });
}

type Pattern = Omit<RosterShift, 'id' | 'date' | 'state' | 'locked'> & { readonly day: number };

/**
 * Puts a pattern of shifts in place of the week's unlocked ones. Who is on leave or not employed that
 * day, or has a locked shift, is left out, with the reason. Where nothing is left, the week stays as it was.
 */
export function applyPattern(
  context: Context,
  weekOf: BusinessDate,
  pattern: readonly Pattern[],
  by: Deed,
): PatternChange {
  const facts = weekFacts(context.write, weekOf);
  const kept = facts.shifts.filter(({ locked }) => locked);
  const leftOut: LeftOut[] = [];
  const reasonOf = (employeeId: number, date: BusinessDate, day: number): LeftOut['why'] | null => {
    const there = facts.employees.find(({ id }) => id === employeeId);
    if (there === undefined) return 'employment';
    const held = kept.some((one) => one.employeeId === employeeId && one.date === date);
    return held ? 'locked' : (weekPerson(facts, there).days[day]?.absent ?? null);
  };
  const adds = pattern.flatMap(({ day, ...shift }): RosterPatch[] => {
    const date = addDays(facts.from, day);
    const { employeeId } = shift;
    const why = reasonOf(employeeId, date, day);
    if (why !== null) {
      const { name } = readEmployee(context.write, employeeId);
      leftOut.push({ employeeId, name, date, why });
      return [];
    }
    return [{ kind: 'add', shift: { ...shift, date } }];
  });
  // Nothing comes: what is there is not taken away for it.
  if (adds.length === 0) return { inverse: [], added: [], broken: [], leftOut };
  const removes = facts.shifts.flatMap((shift): RosterPatch[] =>
    shift.locked ? [] : [{ kind: 'remove', id: shift.id }],
  );
  const change = applyChange(context, { weekOf, patches: [...removes, ...adds], by, force: true });
  return { ...change, leftOut };
}

/** The shifts of a week as a pattern. */
export function patternOf(db: WriteHandle, weekOf: BusinessDate): Pattern[] {
  const from = startOfWeek(weekOf);
  const days = new Map(Array.from({ length: 7 }, (_, day) => [addDays(from, day), day]));
  return readPlanned(db, { from, to: addDays(from, 6) }).map(
    ({ id: _id, date, state: _state, locked: _locked, ...shift }) => ({
      ...shift,
      day: days.get(date) ?? 0,
    }),
  );
}
