import type { ReadHandle } from '#electron/store/handle';
import { readReview } from '#electron/store/review/records';
import type { ReviewOutlinePage, ReviewView } from '#shared/contract/reviews';
import type { Review, ReviewPage } from '#shared/domain/review/review';
import { formats } from '#shared/i18n/format';
import { pageName, writeComment } from '#shared/i18n/review-deck';
import { type Writer, writeSentence } from '#shared/i18n/sentence';
import { type Lang, translator } from '#shared/i18n/t';
import { deckOf, type EditedReview, editedReview } from './deck';

/** A review as the screen shows it. @throws QisanError `not_found` */
export function reviewView(db: ReadHandle, id: number, lang: Lang, now: number): ReviewView {
  const record = readReview(db, id);
  const edited = editedReview(db, record, now);
  const { review, pages } = edited;
  const writer = writerOf(review, lang);
  return {
    id,
    from: record.from,
    to: record.to,
    isWeek: review.isWeek,
    dataVersion: review.dataVersion,
    templateId: record.templateId,
    drafts: openDrafts(edited).length,
    pages: pages.map((page) => outlinePage(writer, page)),
    deck: deckOf(db, edited, lang),
  };
}

/** Pages of the deck whose comment is still the program's. */
export function openDrafts({ pages }: EditedReview): ReviewPage[] {
  return pages
    .filter(
      ({ shown, comment, page }) => shown && comment.state === 'draft' && page.draft.length > 0,
    )
    .map(({ page }) => page);
}

function writerOf(review: Review, lang: Lang): Writer {
  return { t: translator(lang), format: formats(lang, review.store.currency) };
}

function outlinePage(
  writer: Writer,
  { page, shown, comment, note }: EditedReview['pages'][number],
): ReviewOutlinePage {
  const linesOf = (of: Parameters<typeof writeComment>[1]) =>
    writeComment(writer, of)
      .map(({ text }) => text)
      .join('\n');
  const draft = { state: 'draft', remarks: page.draft, text: null, outdated: false } as const;
  return {
    id: page.id,
    part: page.part,
    name: pageName(writer, page),
    title: writeSentence(writer, page.title),
    state: page.state,
    shown,
    comment: {
      state: comment.state,
      text: linesOf(comment),
      draft: linesOf(draft),
      outdated: comment.outdated,
    },
    note,
    proposal: page.proposal === null ? null : writeSentence(writer, page.proposal.title),
  };
}
