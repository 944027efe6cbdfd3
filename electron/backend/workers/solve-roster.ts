import { solveWeek } from '#electron/backend/roster/solve-week';
import { openProgrammes } from '#electron/solve/programmes';
import { openReader } from '#electron/store/open';
import type { RosterPenalty } from '#shared/contract/roster/deeds';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { evaluate } from '#shared/domain/roster/evaluate';
import type { Roster } from '#shared/domain/roster/problem';
import { type BuiltWeek, shiftsOf } from '#shared/domain/roster/shop/build-week';
import { diagnoseWeek, type WeekDiagnosis } from '#shared/domain/roster/shop/diagnosis';
import { fromPenalty } from '#shared/domain/roster/shop/duty-prices';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { solveRoster } from '#shared/domain/roster/solve';
import type { TaskControl } from './task';

export interface SolveRosterTask {
  readonly dataDir: string;
  readonly weekOf: BusinessDate;
  readonly today: BusinessDate;
  readonly from: 'anew' | 'near';
  readonly seconds: number;
  readonly seed: number;
  /** Who cannot come on those days, though no leave is booked yet. */
  readonly absent: {
    readonly employeeId: number;
    readonly from: BusinessDate;
    readonly to: BusinessDate;
  } | null;
}

export type SolveRosterAnswer =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'solved';
      /** First day that may change. */
      readonly firstDate: BusinessDate;
      /** Shifts from that day on, locked ones among them. */
      readonly shifts: readonly Omit<RosterShift, 'id' | 'state' | 'locked' | 'note'>[];
      readonly penalty: RosterPenalty;
      readonly bound: Money | null;
      readonly proven: boolean;
      readonly diagnosis: WeekDiagnosis;
      readonly seconds: number;
    };

const MS_PER_SECOND = 1_000;

/** From the store to the best roster of a week. Asked to finish, it answers with the best so far. */
export async function solveRosterTask(
  task: SolveRosterTask,
  control: TaskControl,
): Promise<SolveRosterAnswer> {
  control.progress({ phase: 'roster_read', done: 0, total: 0 });
  const built = readBuilt(task);
  if (built === null) return { kind: 'nobody' };
  const diagnosis = diagnoseWeek(built.week, built.facts);
  const begun = performance.now();
  const until = begun + task.seconds * MS_PER_SECOND;
  const shouldStop = () => control.shouldStop() || performance.now() > until;
  const answer = solveRoster(built.week.problem, {
    solver: await openProgrammes(shouldStop),
    ...{ seed: task.seed, shouldStop, start: built.week.start },
    onProgress: ({ penalty, bound }) => {
      const known = bound === null ? {} : { bound: fromPenalty(bound) };
      control.progress({
        ...{ phase: 'roster_search', total: task.seconds },
        done: Math.min(task.seconds, Math.round((performance.now() - begun) / MS_PER_SECOND)),
        detail: { penalty: fromPenalty(penalty), ...known },
      });
    },
  });
  return {
    kind: 'solved',
    firstDate: built.firstDate,
    shifts: [...shiftsOf(built.week, built.from, answer.roster), ...built.week.kept.map(workOnly)],
    penalty: penaltyOf(built.week, answer.roster),
    bound: answer.bound === null ? null : fromPenalty(answer.bound),
    proven: answer.proven,
    diagnosis,
    seconds: (performance.now() - begun) / MS_PER_SECOND,
  };
}

function readBuilt(task: SolveRosterTask) {
  const db = openReader(task.dataDir);
  try {
    return solveWeek(db, task);
  } finally {
    db.close();
  }
}

function workOnly({ id: _id, state: _state, locked: _locked, note: _note, ...work }: RosterShift) {
  return work;
}

/** By source; the parts add up to what the search has minimised. */
function penaltyOf(week: BuiltWeek, roster: Roster): RosterPenalty {
  const { penalty } = evaluate(week.problem, roster);
  let [wages, fairness, change] = [penalty.short, 0, 0];
  for (const [index, employee] of week.people.entries()) {
    for (const [day, duty] of (roster[index] ?? []).entries()) {
      const price = week.prices.priceOf(employee, day, duty < 0 ? null : duty);
      wages += price.wages;
      fairness += price.fairness;
      change += price.change;
    }
  }
  return {
    total: fromPenalty(penalty.total),
    under: fromPenalty(penalty.under),
    over: fromPenalty(penalty.over),
    wishes: fromPenalty(penalty.wishes),
    wages: fromPenalty(wages),
    fairness: fromPenalty(fairness),
    change: fromPenalty(change),
  };
}
