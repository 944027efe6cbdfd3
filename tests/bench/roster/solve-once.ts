/** One run of the roster solver with a time limit, and what came of it when. */
import { openProgrammes } from '#electron/solve/programmes';
import { evaluate } from '#shared/domain/roster/evaluate';
import type { RosterProblem } from '#shared/domain/roster/problem';
import { solveRoster } from '#shared/domain/roster/solve';

export interface Run {
  readonly penalty: number;
  readonly bound: number | null;
  readonly hardBreaks: number;
  /** Seconds until the answer, and until its penalty was reached. */
  readonly seconds: number;
  readonly bestAfter: number;
  /** Penalty by second. */
  readonly course: readonly { readonly seconds: number; readonly penalty: number }[];
}

export async function solveOnce(problem: RosterProblem, limit: number): Promise<Run> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const shouldStop = () => seconds() > limit;
  const solver = await openProgrammes(shouldStop);
  const course: { seconds: number; penalty: number }[] = [];
  const answer = solveRoster(problem, {
    ...{ solver, shouldStop, seed: 1, start: null },
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
