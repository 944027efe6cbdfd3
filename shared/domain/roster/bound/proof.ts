/**
 * Targets from the proven bound upwards, whole penalty by whole penalty, until one has a roster: that one
 * is then proven to be the best. A target that takes too long is tried again later with more work.
 */
import type { Column, ColumnMaster } from './columns';
import { searchBelow } from './from-below';
import { LinesWithin, type WithinTools } from './lines-within';

/** `none`: no roster within the target. */
export type Answer = readonly Column[] | 'none' | 'open';

/** Places of the tree at the first attempt of a target, and growth from attempt to attempt. */
const PLACES = 50;
const GROWTH = 4;
/** Distance of the best roster from the bound, as a share and at least, beyond which there would be too many
 * targets, and too many lines: neighbourhoods gain more in that time. */
const MOST_SHARE = 0.01;
const MOST_LEAST = 10;

export class Proof {
  private within: LinesWithin | null = null;
  private places = PLACES;
  private tooMany = false;

  constructor(
    /** At its optimum. */
    private readonly root: ColumnMaster,
    private readonly tools: WithinTools,
  ) {}

  isWorthwhile(best: number, bound: number): boolean {
    return !this.tooMany && best - bound <= Math.max(MOST_LEAST, MOST_SHARE * Math.abs(best));
  }

  ask(target: number): Answer {
    const { root, tools } = this;
    this.within ??= LinesWithin.from(root, tools);
    if (this.within === null) return 'open';
    const pool = this.within.pool(target);
    this.tooMany = pool === null;
    if (pool === null) return 'open';
    const found = searchBelow(pool, target, tools, this.places);
    if (found === 'open') this.places *= GROWTH;
    if (typeof found === 'string') return found;
    return found.map((at) => ({
      person: pool.owner[at] ?? 0,
      line: pool.lines[at] ?? new Int16Array(0),
    }));
  }
}
