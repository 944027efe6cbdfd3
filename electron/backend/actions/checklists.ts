import { readSteps } from '#electron/store/actions/records';
import {
  findRun,
  type RoutineRecord,
  readRoutine,
  readRoutines,
} from '#electron/store/actions/routines';
import { insertAction, writeParties, writeSteps } from '#electron/store/actions/write';
import type { ReadHandle, WriteHandle } from '#electron/store/handle';
import type { Checklist, Routine } from '#shared/contract/actions';
import { stateBySteps } from '#shared/domain/action/action';
import { nextOccurrence, occursOn } from '#shared/domain/action/repeat';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';

export function toRoutine(record: RoutineRecord, today: BusinessDate): Routine {
  const { repeat, since, active } = record;
  return { ...record, next: active ? nextOccurrence(repeat, since, today) : null };
}

/** The checklists that come up on a day, in the order in which they were made. */
export function checklistsOn(db: ReadHandle, date: BusinessDate): Checklist[] {
  return readRoutines(db)
    .filter(({ active, repeat, since }) => active && occursOn(repeat, since, date))
    .map((routine) => checklistOf(db, routine, date));
}

/** A checklist on a day: as it was begun, or with nothing ticked. */
export function checklistOf(db: ReadHandle, routine: RoutineRecord, date: BusinessDate): Checklist {
  const actionId = findRun(db, routine.id, date);
  const steps =
    actionId === null
      ? routine.steps.map((title) => ({ title, doneAt: null }))
      : readSteps(db, actionId).map(({ title, doneAt }) => ({ title, doneAt }));
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  const { id: routineId, kind, title, owner } = routine;
  const state = stateBySteps(done, steps.length, 'open');
  return { routineId, kind, title, owner, date, actionId, state, steps, done };
}

/** The run of a checklist on a day; written where nobody has begun it yet. */
export function runOf(db: WriteHandle, routineId: number, date: BusinessDate, now: number): number {
  return findRun(db, routineId, date) ?? writeRun(db, readRoutine(db, routineId), date, now);
}

/** A checklist that is begun on demand is an action like any other, due the next day. */
export function beginOnDemand(
  db: WriteHandle,
  { routineId, note }: { routineId: number; note: string },
  { today, now }: { today: BusinessDate; now: number },
): number {
  const routine = readRoutine(db, routineId);
  const id = insertAction(db, {
    ...wordsOf(routine),
    note,
    dueOn: addDays(today, 1),
    routineId,
    now,
  });
  furnish(db, id, routine);
  return id;
}

function writeRun(
  db: WriteHandle,
  routine: RoutineRecord,
  date: BusinessDate,
  now: number,
): number {
  const run = { dueOn: date, routineId: routine.id, runOn: date, note: '', now };
  const id = insertAction(db, { ...wordsOf(routine), ...run });
  furnish(db, id, routine);
  return id;
}

function wordsOf({ id, title }: RoutineRecord) {
  return { title, detail: '', proof: '', source: 'routine', sourceRef: String(id) } as const;
}

function furnish(db: WriteHandle, id: number, { steps, ownerId }: RoutineRecord): void {
  writeSteps(db, id, steps);
  writeParties(db, id, 'responsible', ownerId === null ? [] : [ownerId]);
}
