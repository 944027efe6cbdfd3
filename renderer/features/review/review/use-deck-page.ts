import { useEffect, useState } from 'react';
import type { ReviewView } from '#shared/contract/reviews';
import type { QisanError } from '#shared/domain/errors';
import type { Lang } from '#shared/i18n/t';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import { call } from '../../../api/methods';

interface DeckPage {
  readonly html: string | null;
  /** The one that is shown is not the newest any more. */
  readonly busy: boolean;
  readonly error: QisanError | null;
}

/** The deck as the document that is exported, made again whenever the review has changed. */
export function useDeckPage(view: ReviewView, lang: Lang): DeckPage {
  const link = useLink();
  const [page, setPage] = useState<DeckPage>({ html: null, busy: true, error: null });
  const { from, to, deck } = view;
  useEffect(() => {
    const abort = new AbortController();
    setPage((before) => ({ ...before, busy: true, error: null }));
    // `deck` is what the document says: another one asks for another document.
    void deck;
    call(clientOf(link), 'reviews.preview', { from, to, lang }, { signal: abort.signal }).then(
      ({ html }) => setPage({ html, busy: false, error: null }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setPage((before) => ({ ...before, busy: false, error: failureOf(error) }));
      },
    );
    return () => abort.abort();
  }, [link, from, to, lang, deck]);
  return page;
}
