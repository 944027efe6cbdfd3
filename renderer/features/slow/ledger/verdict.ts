import type { LedgerEntry } from '#shared/contract/cuts';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';

/** A cut that was judged. */
export interface JudgedEntry extends LedgerEntry {
  readonly actual: number;
}

export type Verdict = 'inside' | 'more' | 'less';

/** Told apart by their shape, not only by colour. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  inside: '●',
  more: '▲',
  less: '▽',
};

export function isJudged(entry: LedgerEntry): entry is JudgedEntry {
  return entry.actual !== null;
}

/** Inside its interval, or on which side of the prediction outside of it. */
export function verdictOf({ inside, actual, predicted }: JudgedEntry): Verdict {
  if (inside === true) return 'inside';
  return actual > predicted.point ? 'more' : 'less';
}

/** How far a cut is: judged, taken back, waiting, or why it cannot be judged. */
export function writeState(t: Translate, format: Format, entry: LedgerEntry): string {
  const { undoneOn, unjudged, judgeableOn } = entry;
  if (isJudged(entry)) return t(`slow.book_state_${verdictOf(entry)}`);
  if (undoneOn !== null) return t('slow.book_state_undone', { date: format.date(undoneOn) });
  if (unjudged !== null) {
    return t('slow.book_state_unjudged', { reason: t(`slow.ledger_unjudged_${unjudged}`) });
  }
  return t('slow.book_state_waits', { date: format.date(judgeableOn) });
}
