import { type KeyboardEvent, useRef } from 'react';

export type RowKey = string | number;

/** Rows chosen for doing something with many of them at once. */
export interface Selection {
  readonly chosen: ReadonlySet<RowKey>;
  readonly onChoose: (chosen: ReadonlySet<RowKey>) => void;
}

/**
 * Choosing rows of those shown: one by one, with Shift the stretch from the last one, or all.
 * `keyAt` answers the key of a shown row.
 */
export function useChoice(
  selection: Selection | undefined,
  count: number,
  keyAt: (index: number) => RowKey | undefined,
) {
  const anchor = useRef(0);

  function set(from: number, to: number, on: boolean): void {
    if (selection === undefined) return;
    const next = new Set(selection.chosen);
    for (let index = from; index <= to; index++) {
      const key = keyAt(index);
      if (key === undefined) continue;
      if (on) next.add(key);
      else next.delete(key);
    }
    selection.onChoose(next);
  }
  function isChosen(index: number): boolean {
    const key = keyAt(index);
    return key !== undefined && selection?.chosen.has(key) === true;
  }
  function pick(index: number, stretch: boolean): void {
    if (stretch) set(Math.min(anchor.current, index), Math.max(anchor.current, index), true);
    else set(index, index, !isChosen(index));
    anchor.current = index;
  }
  /** True when the key was one of choosing. */
  function onKey(event: KeyboardEvent, current: number | null): boolean {
    if (selection === undefined) return false;
    if (event.key === ' ' && current !== null) pick(current, event.shiftKey);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      set(0, count - 1, true);
    else if (event.key === 'Escape' && selection.chosen.size > 0) selection.onChoose(new Set());
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { pick, onKey, setAll: (on: boolean) => set(0, count - 1, on) };
}
