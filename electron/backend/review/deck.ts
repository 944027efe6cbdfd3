import type { ReadHandle } from '#electron/store/handle';
import { type ReviewRecord, readPages, reviewOf } from '#electron/store/review/records';
import { readTemplate } from '#electron/store/review/templates';
import type { DateRange } from '#shared/domain/calendar/calendar';
import { changedFigures, type FigurePair } from '#shared/domain/deck/figures';
import { defaultLook } from '#shared/domain/deck/look';
import type { Deck, DeckLook } from '#shared/domain/deck/model';
import { commentOf } from '#shared/domain/review/comments';
import { type ArrangedPage, arrange, noLayout } from '#shared/domain/review/layout';
import type { Review } from '#shared/domain/review/review';
import { type WrittenPage, writeDeck } from '#shared/i18n/review-deck';
import type { Lang } from '#shared/i18n/t';
import { readSettings } from '../handlers/settings';
import { reviewOfRange } from './review';

/** A review with what a person chose and said of it. */
export interface EditedReview {
  readonly review: Review;
  readonly record: ReviewRecord | null;
  readonly pages: readonly (WrittenPage & Pick<ArrangedPage, 'shown'>)[];
}

/** The deck of a range, with what was said of it where a person has begun its review. */
export function weekDeck(
  db: ReadHandle,
  { lang, ...range }: DateRange & { readonly lang: Lang },
  now: number,
): Deck {
  const record = reviewOf(db, range);
  return deckOf(db, editedReview(db, record ?? { ...range }, now), lang);
}

/** Pages with their comments and notes, those left out included. */
export function editedReview(
  db: ReadHandle,
  of: ReviewRecord | DateRange,
  now: number,
): EditedReview {
  const record = 'id' in of ? of : null;
  const review = reviewOfRange(db, { from: of.from, to: of.to }, now);
  const kept = record === null ? new Map() : readPages(db, record.id);
  return {
    review,
    record,
    pages: arrange(review.pages, record?.layout ?? noLayout).map(({ page, shown }) => ({
      page,
      shown,
      comment: commentOf(page, kept.get(page.id)?.comment ?? undefined),
      note: kept.get(page.id)?.note ?? '',
    })),
  };
}

export function deckOf(db: ReadHandle, edited: EditedReview, lang: Lang): Deck {
  return written(db, { ...edited, pages: edited.pages.filter(({ shown }) => shown) }, lang);
}

/**
 * What is no longer as a frozen deck says. It is held against all pages that there are now: one that was
 * left out since is no change of the data.
 */
export function changesSince(db: ReadHandle, frozen: Deck, now: number): FigurePair[] {
  const { from, to, lang } = frozen;
  const record = reviewOf(db, { from, to });
  const today = written(db, editedReview(db, record ?? { from, to }, now), lang);
  return changedFigures(frozen, today);
}

function written(db: ReadHandle, { review, record, pages }: EditedReview, lang: Lang): Deck {
  return writeDeck(review, { lang, look: lookOf(db, record?.templateId ?? null, lang), pages });
}

/** The company's template, or the default; money rises in the colour that the program shows it in. */
export function lookOf(db: ReadHandle, templateId: number | null, lang: Lang): DeckLook {
  const look = templateId === null ? defaultLook : readTemplate(db, templateId).look;
  const { moneyColours } = readSettings(db);
  const red = moneyColours === 'language' ? lang === 'zh-CN' : moneyColours === 'red_up';
  return { ...look, rise: red ? 'red' : 'green' };
}
