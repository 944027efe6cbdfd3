import { type PointerEvent, useRef, useState } from 'react';

/** A hand that trembles is not a drag. */
const LEAST_PX = 4;

interface Grip {
  readonly x: number;
  readonly dayPx: number;
}

/**
 * Drags a bar along the days. `by` is how far it is held from its place, in px and in whole days' steps;
 * `onMove` is told once it is let go on another day, and the bar stays there until it has a new place
 * (`at` changes) or the move has failed (`onMove` answers false). Escape lets it fall back.
 */
export function useBarDrag(
  { at, days }: { readonly at: number; readonly days: number },
  onMove: (days: number) => Promise<boolean>,
) {
  const grip = useRef<Grip | null>(null);
  const moved = useRef(false);
  const [held, setHeld] = useState<{ readonly at: number; readonly by: number } | null>(null);
  // It has its new place: moved back there later (undo), it is not held any more.
  if (held !== null && held.at !== at) setHeld(null);
  const by = held?.at === at ? held.by : null;

  function stepsTo(x: number): number {
    return grip.current === null ? 0 : Math.round((x - grip.current.x) / grip.current.dayPx);
  }
  function cancel(): void {
    grip.current = null;
    setHeld(null);
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
        const gripped = grip.current;
        if (gripped === null) return;
        if (by === null && Math.abs(event.clientX - gripped.x) < LEAST_PX) return;
        moved.current = true;
        setHeld({ at, by: stepsTo(event.clientX) * gripped.dayPx });
      },
      onPointerUp(event: PointerEvent<HTMLButtonElement>): void {
        const steps = stepsTo(event.clientX);
        const dragged = grip.current !== null && by !== null;
        grip.current = null;
        if (!dragged || steps === 0) setHeld(null);
        else void onMove(steps).then((done) => !done && setHeld(null));
      },
      onPointerCancel: cancel,
    },
  };
}
