import { App, Button } from 'antd';
import { createElement, useCallback } from 'react';
import type { CommentsBefore } from '#shared/contract/reviews';
import { failureOf, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

export type CommentChange =
  | { readonly to: 'accepted' }
  | { readonly to: 'draft' }
  | { readonly to: 'edited'; readonly text: string };

/** Changes comments; each change can be taken back from the message that tells of it. */
export function useComments(reviewId: number) {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { run: change } = useCommand('reviews.comment');
  const { run: acceptAll } = useCommand('reviews.acceptAll');
  const { run: restore } = useCommand('reviews.restore');

  const tell = useCallback(
    (done: string, before: CommentsBefore) => {
      const key = `review-${reviewId}`;
      const undo = () => {
        message.destroy(key);
        restore({ id: reviewId, pages: before.pages.map((page) => ({ ...page })) }).catch(
          (error: unknown) => void message.error(words(failureOf(error))),
        );
      };
      const button = createElement(
        Button,
        { type: 'link', size: 'small', onClick: undo },
        t('common.undo'),
      );
      void message.success({
        key,
        duration: 8,
        content: createElement('span', null, done, ' ', button),
      });
    },
    [reviewId, message, restore, t, words],
  );

  const one = useCallback(
    async (pageId: string, to: CommentChange) => {
      try {
        const before = await change({ id: reviewId, pageId, change: to });
        const done = {
          accepted: t('review.ui_accepted', { count: 1 }),
          edited: t('review.ui_commentSaved'),
          draft: t('review.ui_draftBack'),
        }[to.to];
        tell(done, before);
      } catch (error) {
        void message.error(words(failureOf(error)));
      }
    },
    [change, reviewId, tell, t, message, words],
  );

  const all = useCallback(async () => {
    try {
      const before = await acceptAll({ id: reviewId });
      tell(t('review.ui_accepted', { count: before.pages.length }), before);
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }, [acceptAll, reviewId, tell, t, message, words]);

  return { change: one, acceptAll: all };
}
