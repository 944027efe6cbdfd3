import type { Remark, ReviewPage } from './review';

/**
 * What a person did with the draft of a page. `accepted`: stands behind it as it was; kept without a
 * language. `edited`: wrote their own, one remark a line. `basis` is the draft that they had before
 * them.
 */
export type KeptComment =
  | { readonly state: 'accepted'; readonly basis: readonly Remark[] }
  | { readonly state: 'edited'; readonly text: string; readonly basis: readonly Remark[] };

/** The comment that stands on a page. */
export interface PageComment {
  readonly state: 'draft' | 'accepted' | 'edited';
  /** Of a draft or an accepted one. */
  readonly remarks: readonly Remark[];
  /** Of an edited one. */
  readonly text: string | null;
  /** The numbers have moved since a person accepted or wrote it: the draft would now say something else. */
  readonly outdated: boolean;
}

/** A draft follows the numbers; what a person accepted or wrote stays, and says when they moved on. */
export function commentOf(page: ReviewPage, kept: KeptComment | undefined): PageComment {
  if (kept === undefined) {
    return { state: 'draft', remarks: page.draft, text: null, outdated: false };
  }
  const outdated = JSON.stringify(kept.basis) !== JSON.stringify(page.draft);
  if (kept.state === 'accepted') {
    return { state: 'accepted', remarks: kept.basis, text: null, outdated };
  }
  return { state: 'edited', remarks: [], text: kept.text, outdated };
}
