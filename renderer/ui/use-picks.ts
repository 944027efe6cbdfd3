import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useLook } from './theme/ThemeProvider';

interface Options<Row> {
  readonly rows: readonly Row[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  /** Height of what stays on top of the rows, px. */
  readonly headHeight?: number;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
};

/**
 * A list of any length to choose from: click, Space, or Shift for a stretch; only the visible rows
 * exist. Rows carry their place as `data-index`.
 */
export function usePicks<Row extends { readonly id: number }>(options: Options<Row>) {
  const { rows, chosen, onChoose, headHeight = 0 } = options;
  const { rowHeight } = useLook();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const anchor = useRef(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    // Before the first measurement (and where nothing is ever laid out) a screenful.
    initialRect: { width: 800, height: 480 },
  });

  function toggle(some: readonly Row[], on: boolean): void {
    const next = new Set(chosen);
    for (const { id } of some) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  }
  function pick(index: number, stretch: boolean): void {
    const row = rows[index];
    if (row === undefined) return;
    if (stretch) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      toggle(rows.slice(from, to + 1), true);
    } else {
      toggle([row], !chosen.has(row.id));
    }
    anchor.current = index;
    setCursor(index);
  }
  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (row instanceof HTMLElement) pick(Number(row.dataset.index), event.shiftKey);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const to = Math.min(rows.length - 1, Math.max(0, cursor + step));
      setCursor(to);
      virtual.scrollToIndex(to);
    } else if (event.key === ' ') pick(cursor, event.shiftKey);
    else return;
    event.preventDefault();
  }
  return { scroller, virtual, cursor, toggle, onClick, onKeyDown };
}
