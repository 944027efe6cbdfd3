import { type KeyboardEvent, useState } from 'react';

export interface Cursor {
  /** Index of the row, headings counted: they are passed over. */
  readonly row: number;
  /** 0 is Monday. */
  readonly day: number;
}

const STEPS: Readonly<Record<string, Cursor>> = {
  ArrowLeft: { row: 0, day: -1 },
  ArrowRight: { row: 0, day: 1 },
  ArrowUp: { row: -1, day: 0 },
  ArrowDown: { row: 1, day: 0 },
  PageUp: { row: -10, day: 0 },
  PageDown: { row: 10, day: 0 },
  Home: { row: 0, day: -7 },
  End: { row: 0, day: 7 },
};

/** The cell that the keys are about: arrows, Page, Home and End move it. */
export function useCursor(rows: readonly number[], onMove: (row: number) => void) {
  const [cursor, setCursor] = useState<Cursor | null>(null);

  function put(next: Cursor): void {
    setCursor(next);
    onMove(next.row);
  }
  /** True when the key was one of those that move. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return false;
    }
    event.preventDefault();
    const from = cursor ?? { row: rows[0] ?? 0, day: 0 };
    if (cursor === null) {
      put(from);
      return true;
    }
    const at = Math.max(0, rows.indexOf(from.row)) + step.row;
    const row = rows[Math.min(rows.length - 1, Math.max(0, at))] ?? from.row;
    put({ row, day: Math.min(6, Math.max(0, from.day + step.day)) });
    return true;
  }
  return { cursor, setCursor: put, onKeyDown };
}
