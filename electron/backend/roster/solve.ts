import type { WriteHandle } from '#electron/store/handle';
import { readEmployee } from '#electron/store/people/employees';
import { addLeave } from '#electron/store/people/leave';
import { writeCertificate } from '#electron/store/roster/certificate';
import { readPlanned } from '#electron/store/roster/shifts';
import type { ParsedOf } from '#shared/contract/define';
import type { QisanContract } from '#shared/contract/index';
import type { RosterSolved } from '#shared/contract/roster/deeds';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { QisanError } from '#shared/domain/errors';
import type { Deed } from '#shared/domain/roster/shop/changes';
import {
  fingerprintOf,
  type RosterPatch,
  type RosterShift,
} from '#shared/domain/roster/shop/shift';
import type { JobContext } from '../context';
import { momentOf } from '../moment';
import { runReader } from '../workers/run';
import type { SolveRosterAnswer } from '../workers/solve-roster';
import { applyChange } from './change';
import { weekView } from './week';

type SolveInput = ParsedOf<QisanContract['roster']['solve']>;
type SickInput = ParsedOf<QisanContract['roster']['sickCall']>;
type Solved = Extract<SolveRosterAnswer, { kind: 'solved' }>;

/** Searches in a worker; what it found is written in one transaction. */
export async function solveJob(context: JobContext, input: SolveInput): Promise<RosterSolved> {
  const { today } = momentOf(context);
  const { weekOf, from, seconds, seed } = input;
  const { dataDir } = context;
  const task = { dataDir, weekOf, today, from, seconds, seed, absent: null };
  const answer = await runReader('solve-roster', task, context);
  if (answer.kind === 'nobody') return answer;
  return await context.write((db) => book(context, db, { weekOf, seed, by: 'solver' }, answer));
}

/** Leave and the roster around it, in one transaction. */
export async function sickCallJob(
  context: JobContext,
  input: SickInput,
): Promise<RosterSolved & { readonly leaveId: number }> {
  const { employeeId, from, to, seconds, seed } = input;
  readEmployee(context.read, employeeId);
  const { today } = momentOf(context);
  const { dataDir } = context;
  const absent = { employeeId, from, to };
  const task = { dataDir, weekOf: from, today, from: 'near', seconds, seed, absent } as const;
  const answer = await runReader('solve-roster', task, context);
  return await context.write((db) => {
    const leave = { employeeId, from, to, kind: 'sick', state: 'approved', note: '' } as const;
    const leaveId = addLeave(db, leave);
    if (answer.kind === 'nobody') return { ...answer, leaveId };
    const booked = book(context, db, { weekOf: from, seed, by: 'sick_call' }, answer);
    return { ...booked, leaveId };
  });
}

interface Booking {
  readonly weekOf: BusinessDate;
  readonly seed: number;
  readonly by: Deed;
}

function book(
  context: JobContext,
  write: WriteHandle,
  { weekOf, seed, by }: Booking,
  answer: Solved,
): RosterSolved {
  const from = startOfWeek(weekOf);
  const range = { from: answer.firstDate, to: addDays(from, 6) };
  const present = readPlanned(write, range);
  const patches = patchesTo(present, answer.shifts, by === 'solver' ? 'draft' : null);
  const { now, origin } = context;
  const change = applyChange({ write, now, origin }, { weekOf, patches, by, force: true });
  const { penalty, bound, proven, seconds } = answer;
  const shifts = readPlanned(write, { from, to: addDays(from, 6) });
  writeCertificate(write, from, {
    ...{ solvedAt: now(), seed, seconds, penalty: penalty.total, bound, proven },
    shifts: fingerprintOf(shifts),
  });
  const { certificate, holes, unmetWishes } = weekView(write, from);
  if (certificate === null) throw new QisanError('internal');
  return {
    ...{ kind: 'solved', certificate, penalty, diagnosis: answer.diagnosis },
    ...{ holes, unmetWishes, changed: patches.length, inverse: change.inverse },
  };
}

/** From the present shifts to those that were found; what stays the same stays untouched. */
function patchesTo(
  present: readonly RosterShift[],
  found: Solved['shifts'],
  state: 'draft' | null,
): RosterPatch[] {
  const left = new Set(found);
  const open = new Set(present);
  const take = (same: (shift: RosterShift, one: Solved['shifts'][number]) => boolean) =>
    [...open].flatMap((shift) => {
      const other = [...left].find((one) => same(shift, one));
      if (other === undefined) return [];
      open.delete(shift);
      left.delete(other);
      return [[shift, other] as const];
    });
  take((shift, one) => fingerprintOf([shift]) === fingerprintOf([{ ...shift, ...one }]));
  const changed = take(
    (shift, one) => !shift.locked && shift.employeeId === one.employeeId && shift.date === one.date,
  );
  const marked = state === null ? {} : { state };
  return [
    ...[...open].flatMap((shift): RosterPatch[] =>
      shift.locked ? [] : [{ kind: 'remove', id: shift.id }],
    ),
    ...changed.map(
      ([{ id }, to]): RosterPatch => ({ kind: 'change', id, to: { ...to, ...marked } }),
    ),
    ...[...left].map((one): RosterPatch => ({ kind: 'add', shift: { ...one, ...marked } })),
  ];
}
