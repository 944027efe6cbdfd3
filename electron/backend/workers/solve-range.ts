import { openHighs } from '#electron/solve/highs';
import { openReader } from '#electron/store/open';
import { readRangeFacts } from '#electron/store/range/read-facts';
import {
  type BestRange,
  bestRange,
  type RangeProgress,
} from '#shared/domain/assortment/range/best-range';
import { buildProblem } from '#shared/domain/assortment/range/build-problem';
import { type Look, lookAt } from '#shared/domain/assortment/range/look';
import { preparationOf } from '#shared/domain/assortment/range/prepare';
import type { Preparation, ScenarioRules } from '#shared/domain/assortment/scenario';
import { gapOf } from '#shared/domain/assortment/standing';
import type { TaskControl } from './task';

export interface SolveRangeTask {
  readonly dataDir: string;
  readonly rules: ScenarioRules;
  readonly quick: boolean;
  /** What each proof, and the moves after it, may take. */
  readonly seconds: number;
}

export type SolveRangeAnswer =
  | BestRange
  | { readonly kind: 'lacking'; readonly preparation: Preparation };

const MS_PER_SECOND = 1_000;
const PPM = 1e6;

/** From the store to a proven, explained range. A cancel ends it with the best so far. */
export async function solveRange(
  { dataDir, rules, quick, seconds }: SolveRangeTask,
  control: TaskControl,
): Promise<SolveRangeAnswer> {
  control.progress({ phase: 'range_read', done: 0, total: 1 });
  const look = readLook(dataDir, rules);
  if (look.lacks.some(({ weight }) => weight === 'stops')) {
    return { kind: 'lacking', preparation: preparationOf(look) };
  }
  control.progress({ phase: 'range_build', done: 0, total: 1 });
  const range = buildProblem(look);
  let stops = control.shouldStop;
  const limit = () => {
    const until = performance.now() + seconds * MS_PER_SECOND;
    stops = () => control.shouldStop() || performance.now() > until;
    return stops;
  };
  return bestRange(range, quick, {
    solver: await openHighs(() => stops()),
    cancelled: control.shouldStop,
    limit,
    onProgress: teller(control),
  });
}

function readLook(dataDir: string, rules: ScenarioRules): Look {
  const db = openReader(dataDir);
  try {
    return lookAt(readRangeFacts(db), rules);
  } finally {
    db.close();
  }
}

/** Profit, bound and gap stay with the progress once they are known. */
function teller(control: TaskControl): (progress: RangeProgress) => void {
  let known: Record<string, number> = {};
  return ({ phase, done, total, standing }) => {
    if (standing !== null) known = detailOf(standing);
    control.progress({ phase, done, total, detail: known });
  };
}

/** Money per week, and the gap in ppm. */
function detailOf(standing: Parameters<typeof gapOf>[0]): Record<string, number> {
  const { best, bound } = standing;
  const ofBound: Record<string, number> = Number.isFinite(bound) ? { bound } : {};
  if (best === null) return ofBound;
  return { ...ofBound, profit: best.profit, gap: Math.round(gapOf(standing) * PPM) };
}
