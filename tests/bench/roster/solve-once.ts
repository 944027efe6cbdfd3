/**
 * One run of the roster solver with a limit, and what came of it when. Seconds are processor time of
 * this process, so that other work on the machine does not count.
 */
import { openProgrammes } from '#electron/solve/programmes';
import { evaluate } from '#shared/domain/roster/evaluate';
import type { RosterProblem } from '#shared/domain/roster/problem';
import { solveRoster } from '#shared/domain/roster/solve';

export interface Run {
  readonly penalty: number;
  readonly bound: number | null;
  readonly hardBreaks: number;
  /** Processor seconds until the answer, and until its penalty was reached. */
  readonly seconds: number;
  readonly bestAfter: number;
  /** Penalty by second. */
  readonly course: readonly { readonly seconds: number; readonly penalty: number }[];
}

export async function solveOnce(problem: RosterProblem, limit: number, seed = 1): Promise<Run> {
  const begun = process.cpuUsage();
  const seconds = () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  };
  const shouldStop = () => seconds() > limit;
  const solver = await openProgrammes(shouldStop);
  const course: { seconds: number; penalty: number }[] = [];
  const answer = solveRoster(problem, {
    ...{ solver, shouldStop, seed, start: null },
    onProgress: ({ penalty }) => {
      if (penalty !== course.at(-1)?.penalty) course.push({ seconds: seconds(), penalty });
    },
  });
  const verdict = evaluate(problem, answer.roster);
  return {
    ...{ penalty: verdict.penalty.total, bound: answer.bound, course },
    hardBreaks: verdict.hard.length,
    seconds: seconds(),
    bestAfter: course.at(-1)?.seconds ?? 0,
  };
}
