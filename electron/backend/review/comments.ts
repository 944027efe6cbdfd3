import type { WriteHandle } from '#electron/store/handle';
import { readPages, readReview, writeComment } from '#electron/store/review/records';
import type { ParsedOf } from '#shared/contract/define';
import type { CommentsBefore, reviews as contract } from '#shared/contract/reviews';
import { QisanError } from '#shared/domain/errors';
import type { KeptComment } from '#shared/domain/review/comments';
import type { Remark } from '#shared/domain/review/review';
import { editedReview } from './deck';
import { openDrafts } from './view';

type CommentChange = ParsedOf<(typeof contract)['comment']>['change'];

/** Changes the comment of one page, and answers how it stood. @throws QisanError `not_found` */
export function changeComment(
  db: WriteHandle,
  { id, pageId, change }: { id: number; pageId: string; change: CommentChange },
  now: number,
): CommentsBefore {
  const { pages } = editedReview(db, readReview(db, id), now);
  const found = pages.find(({ page }) => page.id === pageId);
  if (found === undefined) throw new QisanError('not_found', { what: pageId });
  const before = keptOf(db, id, [pageId]);
  const kept = keptAs(change, found.page.draft);
  writeComment(db, id, pageId, kept === null ? null : JSON.stringify(kept));
  return before;
}

function keptAs(change: CommentChange, basis: readonly Remark[]): KeptComment | null {
  switch (change.to) {
    case 'draft':
      return null;
    case 'accepted':
      return { state: 'accepted', basis };
    case 'edited':
      return { state: 'edited', text: change.text, basis };
  }
}

/** Accepts every draft of the deck. @throws QisanError `not_found` */
export function acceptAll(db: WriteHandle, id: number, now: number): CommentsBefore {
  const drafts = openDrafts(editedReview(db, readReview(db, id), now));
  const before = keptOf(
    db,
    id,
    drafts.map((page) => page.id),
  );
  for (const page of drafts) {
    const kept: KeptComment = { state: 'accepted', basis: page.draft };
    writeComment(db, id, page.id, JSON.stringify(kept));
  }
  return before;
}

/** How comments are kept, for `restore`. */
function keptOf(db: WriteHandle, id: number, pageIds: readonly string[]): CommentsBefore {
  const kept = readPages(db, id);
  return {
    pages: pageIds.map((pageId) => {
      const comment = kept.get(pageId)?.comment ?? null;
      return { pageId, kept: comment === null ? null : JSON.stringify(comment) };
    }),
  };
}
