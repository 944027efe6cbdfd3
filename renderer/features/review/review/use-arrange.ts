import { App } from 'antd';
import { useCallback } from 'react';
import type { ReviewView } from '#shared/contract/reviews';
import { failureOf, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';

/** Changes which pages a deck has, and in which order. */
export function useArrange(view: ReviewView) {
  const { run } = useCommand('reviews.arrange');
  const { message } = App.useApp();
  const words = useErrorWords();
  const { id, pages } = view;

  const write = useCallback(
    (order: readonly string[], shown: Readonly<Record<string, boolean>>) => {
      run({ id, order: [...order], shown: { ...shown } }).catch((error: unknown) => {
        void message.error(words(failureOf(error)));
      });
    },
    [run, id, message, words],
  );
  const chosen = useCallback(
    () => Object.fromEntries(pages.map((page) => [page.id, page.shown])),
    [pages],
  );
  return {
    order: useCallback((order: readonly string[]) => write(order, chosen()), [write, chosen]),
    show: useCallback(
      (ids: readonly string[], shown: boolean) =>
        write(
          pages.map((page) => page.id),
          { ...chosen(), ...Object.fromEntries(ids.map((one) => [one, shown])) },
        ),
      [write, chosen, pages],
    ),
    reset: useCallback(() => write([], {}), [write]),
  };
}
