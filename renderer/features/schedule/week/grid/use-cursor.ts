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
  /** Where a key leads to; null: it is none of those that move. */
  function after(key: string): Cursor | null {
    const step = STEPS[key];
    if (step === undefined) return null;
    if (cursor === null) return { row: rows[0] ?? 0, day: 0 };
    const at = Math.max(0, rows.indexOf(cursor.row)) + step.row;
    const row = rows[Math.min(rows.length - 1, Math.max(0, at))] ?? cursor.row;
    return { row, day: Math.min(6, Math.max(0, cursor.day + step.day)) };
  }
  /** True when the key was one of those that move. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const next = after(event.key);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return false;
    }
    event.preventDefault();
    put(next);
    return true;
  }
  return { cursor, setCursor: put, after, onKeyDown };
}
