/**
 * The roster solver: the published shift scheduling instances, and made-up shops of 12, 30 and 80.
 *
 * `ROSTER_SECONDS=600 ROSTER_INSTANCES=1-24 npm run bench -- roster`: processor time per case (default
 * 60 s), which instances (default 1-8) and shops (`ROSTER_SHOPS`, default 12,30,80); `none` for none.
 */
import { missingData } from '../helpers/data';
import type { BenchContext, Suite } from './harness';
import { gauge } from './harness';
import { BEST_KNOWN } from './roster/best-known';
import { readInstance } from './roster/instance';
import { shopCase } from './roster/shop-case';
import { type Run, solveOnce } from './roster/solve-once';

/** A first good roster has to be there after so many seconds. */
const FIRST = 5;

const suite: Suite = (context) => {
  const seconds = context.quick ? 5 : Number(process.env.ROSTER_SECONDS ?? 60);
  const wanted = context.quick ? '1-3' : (process.env.ROSTER_INSTANCES ?? '1-8');
  const instances = numbersOf(wanted).flatMap((number) => {
    const problem = readInstance(number);
    return problem === null ? [] : [{ number, problem, best: BEST_KNOWN[number - 1] ?? null }];
  });
  if (instances.length === 0 && wanted !== 'none') context.log(missingData('nrp-shift-scheduling'));
  const shops = numbersOf(process.env.ROSTER_SHOPS ?? '12,30,80');
  return [
    ...instances.map(({ number, problem, best }) =>
      gauge({
        name: `instance ${number}, above the best known ${best ?? '(open)'}`,
        ...{ unit: best === null ? 'penalty' : '%', n: 1, warmup: 0 },
        measure: async () => {
          const run = await solveOnce(problem, seconds);
          say(context, `instance ${number}`, run, best);
          return best === null ? run.penalty : 100 * (run.penalty / best - 1);
        },
      }),
    ),
    ...shops.map((people) =>
      gauge({
        name: `shop of ${people}, first ${FIRST} s against the end`,
        ...{ unit: '%', n: 1, warmup: 0 },
        measure: async () => {
          const run = await solveOnce(shopCase(people, 1), seconds);
          say(context, `shop of ${people}`, run, null);
          const early = run.course.filter((one) => one.seconds <= FIRST).at(-1);
          return 100 * ((early?.penalty ?? Number.POSITIVE_INFINITY) / run.penalty - 1);
        },
      }),
    ),
  ];
};
export default suite;

function say(context: BenchContext, name: string, run: Run, best: number | null): void {
  const gap = run.bound === null ? '' : `, ${percent(run.penalty / run.bound - 1)} above the bound`;
  const known = best === null ? '' : `, best known ${best} (${percent(run.penalty / best - 1)})`;
  const spent = `${run.seconds.toFixed(0)} s of processor time, last gain after ${run.bestAfter.toFixed(0)} s`;
  const bound = run.bound === null ? 'none' : run.bound.toFixed(0);
  context.log(
    `${name}: ${run.penalty.toFixed(0)}${known}, bound ${bound}${gap}, ` +
      `${run.hardBreaks} hard breaks, ${spent}`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

/** `1-3,8` → 1, 2, 3, 8. */
function numbersOf(text: string): number[] {
  if (text === 'none') return [];
  return text.split(',').flatMap((part) => {
    const [from = 1, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
