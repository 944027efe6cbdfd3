import { type PointerEvent, useRef, useState } from 'react';

/** A hand that trembles is not a drag. */
const LEAST_PX = 4;

interface Grip {
  readonly x: number;
  readonly dayPx: number;
}

/**
 * Drags a bar along the days. `by` is how far it is held from its place, in px and in whole days' steps;
 * `onMove` is told once it is let go on another day. Escape lets it fall back.
 */
export function useBarDrag(days: number, onMove: (days: number) => void) {
  const grip = useRef<Grip | null>(null);
  const moved = useRef(false);
  const [by, setBy] = useState<number | null>(null);

  function stepsTo(x: number): number {
    return grip.current === null ? 0 : Math.round((x - grip.current.x) / grip.current.dayPx);
  }
  function cancel(): void {
    grip.current = null;
    setBy(null);
  }
  return {
    by,
    cancel,
    /** True of the click that ends a drag. */
    justMoved: () => moved.current,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLButtonElement>): void {
        moved.current = false;
        if (event.button !== 0) return;
        const dayPx = event.currentTarget.offsetWidth / days;
        grip.current = { x: event.clientX, dayPx: Math.max(1, dayPx) };
        event.currentTarget.setPointerCapture?.(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLButtonElement>): void {
        const held = grip.current;
        if (held === null) return;
        if (by === null && Math.abs(event.clientX - held.x) < LEAST_PX) return;
        moved.current = true;
        setBy(stepsTo(event.clientX) * held.dayPx);
      },
      onPointerUp(event: PointerEvent<HTMLButtonElement>): void {
        const steps = stepsTo(event.clientX);
        const dragged = by !== null;
        cancel();
        if (dragged && steps !== 0) onMove(steps);
      },
      onPointerCancel: cancel,
    },
  };
}
