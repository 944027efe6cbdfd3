import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react';

/** Where the pointer is, in px of the window, and whether the copy key is held. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly copy: boolean;
}

interface Handlers<Item> {
  /** The press has become a drag. */
  readonly onStart: (item: Item, from: Point) => void;
  readonly onMove: (item: Item, at: Point, from: Point) => void;
  readonly onDrop: (item: Item, at: Point, from: Point) => void;
  /** Esc, or the system took the pointer away. */
  readonly onCancel: () => void;
}

/** Less than this is a click. */
const SLACK = 4;

/**
 * A press that becomes a drag once the pointer has gone a few pixels. It follows the pointer wherever
 * that goes, and Esc ends it without effect. Answers the function that a press is given to.
 */
export function usePointerDrag<Item>(handlers: Handlers<Item>) {
  const now = useRef(handlers);
  now.current = handlers;
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  return useCallback((event: ReactPointerEvent, item: Item) => {
    if (event.button !== 0) return;
    end.current?.();
    const from = pointOf(event);
    let dragging = false;

    function onMove(moved: PointerEvent): void {
      const at = pointOf(moved);
      if (!dragging) {
        if (Math.hypot(at.x - from.x, at.y - from.y) < SLACK) return;
        dragging = true;
        now.current.onStart(item, from);
      }
      now.current.onMove(item, at, from);
    }
    function onUp(lifted: PointerEvent): void {
      stop();
      if (dragging) now.current.onDrop(item, pointOf(lifted), from);
    }
    function onKeyDown(key: KeyboardEvent): void {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      cancel();
    }
    function cancel(): void {
      stop();
      if (dragging) now.current.onCancel();
    }
    function stop(): void {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', onKeyDown, true);
      end.current = null;
    }
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', onKeyDown, true);
    end.current = stop;
  }, []);
}

function pointOf(event: {
  readonly clientX: number;
  readonly clientY: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): Point {
  return { x: event.clientX, y: event.clientY, copy: event.ctrlKey || event.metaKey };
}
