import { Button, Spin } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { go } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { leadOf } from './leads';
import styles from './Preview.module.css';

interface Props {
  /** The very document that is exported; null while the first one is awaited. */
  readonly html: string | null;
  readonly busy: boolean;
  readonly current: string;
  /** False: the chosen page is left out of the deck. */
  readonly shown: boolean;
  readonly onChoose: (pageId: string) => void;
  /** A figure was opened; false where nothing is behind it. */
  readonly onFigure: (key: string, pageId: string) => boolean;
  readonly onTakeIn: () => void;
}

/** Width of a page of the document in CSS pixels: 13.333 inches. */
const PAGE_WIDTH = 1280;
/** Room beside the page: its shadow and the scroll bar. */
const BESIDE = 40;

/**
 * The pages as they are exported, in a frame without scripts. A click on a figure leads to what is
 * behind it; anywhere else it chooses the page.
 */
export function Preview(props: Props) {
  const { html, busy, current, shown, onTakeIn } = props;
  const t = useT();
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLElement>(null);
  const deeds = useRef<Deeds>(props);
  deeds.current = props;

  const fitPage = useCallback(() => {
    const body = frame.current?.contentDocument?.documentElement;
    const width = frame.current?.clientWidth ?? 0;
    if (body != null && width > 0) {
      body.style.setProperty('zoom', zoomFor(width));
    }
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(fitPage);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fitPage]);

  const show = useCallback(() => {
    pageOf(frame.current?.contentDocument ?? null, current)?.scrollIntoView({ block: 'start' });
  }, [current]);
  useEffect(show, [show]);
  // The frame paints before it has loaded: the page stands in its size from the first moment on.
  const fitted = useMemo(
    () =>
      html?.replace('<html ', `<html style="zoom:${zoomFor(place.current?.clientWidth ?? 0)}" `),
    [html],
  );

  return (
    <section ref={place} className={styles.preview} aria-label={t('review.ui_preview')}>
      {!shown && (
        <p className={styles.out} role="status">
          {t('review.ui_notInDeck')}
          <Button size="small" onClick={onTakeIn}>
            {t('review.ui_takeIn')}
          </Button>
        </p>
      )}
      {fitted === undefined ? (
        <Spin className={styles.wait ?? ''} />
      ) : (
        <iframe
          ref={frame}
          title={t('review.ui_preview')}
          className={styles.frame}
          data-busy={busy}
          sandbox="allow-same-origin"
          srcDoc={fitted}
          onLoad={() => {
            fitPage();
            listen(frame.current?.contentDocument ?? null, () => deeds.current);
            show();
          }}
        />
      )}
    </section>
  );
}

/** What makes a page as wide as the room for it; its own size where that is not known yet. */
function zoomFor(width: number): string {
  return width > BESIDE ? String((width - BESIDE) / PAGE_WIDTH) : '1';
}

function pageOf(document: Document | null, pageId: string): Element | null {
  const pages = [...(document?.querySelectorAll('[data-page]') ?? [])];
  return pages.find((page) => page.getAttribute('data-page') === pageId) ?? null;
}

type Deeds = Pick<Props, 'onChoose' | 'onFigure'>;

/** The document has no scripts of its own: clicks and keys are heard from outside. */
function listen(document: Document | null, deeds: () => Deeds): void {
  if (document === null) return;
  // Figures are in reach of the keyboard too.
  for (const element of document.querySelectorAll('.text[data-key], tr[data-key]')) {
    if (element.getAttribute('data-key') !== '') element.setAttribute('tabindex', '0');
  }
  document.addEventListener('click', ({ target }) => open(target, deeds()));
  document.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter') open(target, deeds());
  });
}

/** To what is behind a figure; anywhere else the page is chosen. */
function open(target: EventTarget | null, { onChoose, onFigure }: Deeds): void {
  if (target === null || !('closest' in target)) return;
  const element = target as Element;
  const page = element.closest('[data-page]')?.getAttribute('data-page') ?? '';
  const key = element.closest('[data-key]')?.getAttribute('data-key') ?? '';
  const lead = leadOf(key);
  if (lead !== null) go(lead);
  else if (!(key !== '' && onFigure(key, page)) && page !== '') onChoose(page);
}
