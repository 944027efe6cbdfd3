/** Patches on a set of shifts in memory: what a change would lead to, without doing it. */
import type { RuleSet } from './rule-set';
import type { NewShift, RosterPatch, RosterShift } from './shift';

/** Shifts after the patches; those that are added have numbers below 0. Unknown numbers: null. */
export function patched(
  shifts: readonly RosterShift[],
  patches: readonly RosterPatch[],
  rules: RuleSet,
): RosterShift[] | null {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  for (const [index, patch] of patches.entries()) {
    if (patch.kind === 'add') {
      const id = patch.shift.id ?? -index - 1;
      byId.set(id, { ...wholeShift(patch.shift, rules, 'draft'), id });
      continue;
    }
    const known = byId.get(patch.id);
    if (known === undefined) return null;
    if (patch.kind === 'remove') byId.delete(patch.id);
    else byId.set(patch.id, changedShift(known, patch.to));
  }
  return [...byId.values()];
}

/** A drawn shift with what was left out: the break that the rules ask for, not locked, no note. */
export function wholeShift(
  shift: NewShift,
  rules: RuleSet,
  state: RosterShift['state'],
): Omit<RosterShift, 'id'> {
  const { employeeId, date, group, startMinute, endMinute } = shift;
  const long = endMinute - startMinute > rules.breakAfterMinutes.value;
  return {
    ...{ employeeId, date, group, startMinute, endMinute },
    breakMinutes: shift.breakMinutes ?? (long ? rules.breakMinutes.value : 0),
    state: shift.state ?? state,
    locked: shift.locked ?? false,
    note: shift.note ?? '',
  };
}

/** The shift with the fields that are given. */
export function changedShift(
  shift: RosterShift,
  to: Extract<RosterPatch, { kind: 'change' }>['to'],
): RosterShift {
  const given = Object.entries(to).filter(([, value]) => value !== undefined);
  return { ...shift, ...Object.fromEntries(given) };
}
