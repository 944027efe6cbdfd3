import { findPhoto, keepPhoto, loadPhoto } from '#electron/io/proof/photo-file';
import { deletePhoto, insertPhoto, readPhoto } from '#electron/store/actions/photos';
import { readAction, readActions } from '#electron/store/actions/records';
import {
  deleteRoutine,
  insertRoutine,
  readRoutine,
  readRoutines,
  updateRoutine,
} from '#electron/store/actions/routines';
import {
  insertAction,
  updateAction,
  writeParties,
  writeRemoved,
  writeSteps,
} from '#electron/store/actions/write';
import { listOwners } from '#electron/store/plans/records';
import { readClock } from '#electron/store/store-info';
import type { actions as contract } from '#shared/contract/actions';
import type { ParsedOf } from '#shared/contract/define';
import type { QisanContract } from '#shared/contract/index';
import { actionParts } from '#shared/domain/action/action';
import { addDays, instantOf } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { changeActions, setStep } from '../actions/change';
import { beginOnDemand, checklistOf, checklistsOn, runOf, toRoutine } from '../actions/checklists';
import { reviewActions } from '../actions/review';
import { actionView, toAction } from '../actions/view';
import type { CommandContext, Handlers } from '../context';
import { momentOf } from '../moment';

type Saved = ParsedOf<typeof contract.save>;

export const actions: Handlers<QisanContract>['actions'] = {
  list: (context, { days }) => {
    const { today } = momentOf(context);
    const since = addDays(today, -days);
    const { timeZone } = readClock(context.read);
    return readActions(context.read, since, instantOf(since, 0, timeZone)).map((record) =>
      toAction(record, today),
    );
  },
  get: (context, { id }) => actionView(context.read, id, momentOf(context).today),
  people: (context) => listOwners(context.read),
  save: (context, input) => viewOf(context, saveAction(context, input)),
  change: (context, { changes }) => ({
    before: changeActions(context.write, changes, momentOf(context)),
  }),
  remove: (context, { ids }) => {
    for (const id of ids) {
      const { plan, title } = readAction(context.read, id);
      if (plan !== null) throw new QisanError('conflict', { clash: 'clashPlanTask', what: title });
    }
    return { removed: writeRemoved(context.write, ids, context.now()) };
  },
  restore: (context, { ids }) => ({ restored: writeRemoved(context.write, ids, null) }),
  setStep: (context, step) => {
    setStep(context.write, step, momentOf(context));
    return viewOf(context, step.id);
  },
  addPhoto: (context, { id, path }) => {
    readAction(context.read, id);
    const photo = keepPhoto(context.dataDir, path);
    insertPhoto(context.write, { ...photo, actionId: id, addedAt: context.now() });
    return viewOf(context, id);
  },
  removePhoto: (context, { photoId }) => {
    const { actionId } = readPhoto(context.read, photoId);
    deletePhoto(context.write, photoId);
    return viewOf(context, actionId);
  },
  restorePhoto: (context, { id, ...photo }) => {
    readAction(context.read, id);
    const kept = findPhoto(context.dataDir, photo);
    insertPhoto(context.write, { ...kept, actionId: id, addedAt: context.now() });
    return viewOf(context, id);
  },
  photo: (context, { photoId }) => loadPhoto(context.dataDir, readPhoto(context.read, photoId)),
  routines: (context) => {
    const { today } = momentOf(context);
    return readRoutines(context.read).map((routine) => toRoutine(routine, today));
  },
  saveRoutine: (context, { id, ...routine }) => {
    const { write } = context;
    if (id !== undefined) {
      readRoutine(write, id);
      updateRoutine(write, id, routine);
    }
    const saved = id ?? insertRoutine(write, routine, context.now());
    return toRoutine(readRoutine(write, saved), momentOf(context).today);
  },
  removeRoutine: (context, { id }) => {
    const { title } = readRoutine(context.write, id);
    if (!deleteRoutine(context.write, id)) throw new QisanError('conflict', { what: title });
    return { removed: id };
  },
  checklists: (context, { date }) => checklistsOn(context.read, date),
  tick: (context, { routineId, date, position, done }) => {
    const id = runOf(context.write, routineId, date, context.now());
    setStep(context.write, { id, position, done }, momentOf(context));
    return checklistOf(context.read, readRoutine(context.read, routineId), date);
  },
  begin: (context, input) =>
    viewOf(context, beginOnDemand(context.write, input, momentOf(context))),
  review: (context, range) => reviewActions(context.read, range, momentOf(context).today),
};

function viewOf(context: CommandContext, id: number) {
  return actionView(context.write, id, momentOf(context).today);
}

function saveAction(context: CommandContext, input: Saved): number {
  const { write } = context;
  const { id, steps, stepsDoneAt, source, sourceRef } = input;
  const words = wordsOf(input, id === undefined ? null : readAction(write, id));
  if (id !== undefined) updateAction(write, id, words);
  const saved = id ?? insertAction(write, { ...words, source, sourceRef, now: context.now() });
  for (const part of actionParts) writeParties(write, saved, part, input[part]);
  writeSteps(write, saved, steps, stepsDoneAt);
  return saved;
}

/** The title and the list of a plan's task are the plan's: they stay. */
function wordsOf(input: Saved, before: ReturnType<typeof readAction> | null) {
  const { note, proof, dueOn } = input;
  const { title, detail } = before?.plan == null ? input : before;
  return { title, detail, note, proof, dueOn };
}
