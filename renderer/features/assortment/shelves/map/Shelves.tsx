import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { ShelfMap } from '#shared/domain/shelves/shelf-map';
import { useT } from '../../../../ui/words';
import styles from './Map.module.css';
import type { Piece } from './pieces';
import { ShelfLine, useSegmentWords } from './ShelfLine';
import { useWidth } from './use-width';

interface Props {
  readonly map: ShelfMap;
  /** 1 = the usual shelf fits; longer ones are scrolled to. */
  readonly zoom: number;
}

/** Of the names beside the shelves, with the room around them. */
const LABEL = 216;
const LINE_HEIGHT = 56;

interface Pointed {
  readonly shelf: number;
  readonly at: number;
  readonly piece: Piece;
}

/** All shelves below each other on one scale. Arrow keys walk over them, Enter opens a SKU. */
export function Shelves({ map, zoom }: Props) {
  const t = useT();
  const words = useSegmentWords();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const scale = (Math.max(200, width - LABEL) / map.usual) * zoom;
  const virtual = useVirtualizer({
    count: map.shelves.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 4,
    initialRect: { width: 800, height: 480 },
  });
  const point = useCallback(
    (piece: Piece, shelf: number, at: number) => setPointed({ piece, shelf, at }),
    [],
  );

  function focus(shelf: number, at: number): boolean {
    const pieces = scroller.current?.querySelectorAll<HTMLElement>(`[data-piece^="${shelf}/"]`);
    const piece = pieces?.item(Math.min(at, pieces.length - 1));
    piece?.focus();
    return piece instanceof HTMLElement;
  }
  function onKeyDown(event: KeyboardEvent): void {
    const place = event.target instanceof HTMLElement ? event.target.dataset.piece : undefined;
    if (place === undefined) return;
    const [shelf = 0, at = 0] = place.split('/').map(Number);
    const goes: Readonly<Record<string, () => void>> = {
      ArrowRight: () => void focus(shelf, at + 1),
      ArrowLeft: () => void focus(shelf, Math.max(0, at - 1)),
      ArrowDown: () => walk(shelf, at, 1),
      ArrowUp: () => walk(shelf, at, -1),
      Home: () => void focus(shelf, 0),
      End: () => void focus(shelf, Number.MAX_SAFE_INTEGER),
    };
    const go = goes[event.key];
    if (go === undefined) return;
    event.preventDefault();
    go();
  }
  /** To the next shelf that has something on it. */
  function walk(shelf: number, at: number, by: 1 | -1): void {
    for (let next = shelf + by; next >= 0 && next < map.shelves.length; next += by) {
      if (map.shelves[next]?.segments.length === 0) continue;
      if (focus(next, at)) return;
      virtual.scrollToIndex(next);
      requestAnimationFrame(() => void focus(next, at));
      return;
    }
  }

  const items = virtual.getVirtualItems();
  // One stop for the Tab key: where one was last, else the first piece of all.
  const first = map.shelves.findIndex((bar) => bar.segments.length > 0);
  const seen = items.some(({ index }) => index === pointed?.shelf);
  const stop = pointed !== null && seen ? pointed : { shelf: first, at: 0 };
  return (
    <>
      <p className={styles.pointed} aria-live="polite">
        {pointed === null ? t('catalogue.shelfMapHint') : pointedWords(pointed.piece, words, t)}
      </p>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={t('catalogue.shelfPart_map')}
        onKeyDown={onKeyDown}
      >
        <div
          className={styles.all}
          style={{ height: virtual.getTotalSize(), width: LABEL + map.longest * scale }}
        >
          {items.map(({ index, start }) => {
            const bar = map.shelves[index];
            if (bar === undefined) return null;
            return (
              <div
                key={bar.id}
                className={styles.place}
                style={{ transform: `translateY(${start}px)`, height: LINE_HEIGHT }}
              >
                <ShelfLine
                  bar={bar}
                  index={index}
                  unit={map.unit}
                  scale={scale}
                  stop={stop.shelf === index ? stop.at : null}
                  onPoint={point}
                />
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}

function pointedWords(
  { segments }: Piece,
  words: ReturnType<typeof useSegmentWords>,
  t: ReturnType<typeof useT>,
): string {
  const [first] = segments;
  if (first === undefined) return '';
  if (segments.length === 1) return words(first);
  const names = segments.slice(0, 4).map(({ name }) => name);
  return `${t('catalogue.shelfGroup', { count: segments.length })}: ${names.join(' · ')}${segments.length > 4 ? ' …' : ''}`;
}
