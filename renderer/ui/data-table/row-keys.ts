import { type KeyboardEvent, useState } from 'react';

const PAGE = 10;

interface Actions {
  readonly move: (index: number) => void;
  readonly open: (index: number) => void;
  /** The selected row, or all when none is. */
  readonly copy: (index: number | null) => void;
}

/**
 * Which row of `count` is selected, and the keys that move it. A table that was left shows none, and
 * goes on with the same row when one comes back to it.
 */
export function useRowKeys(count: number, actions: Actions) {
  const [wanted, setWanted] = useState<number | null>(null);
  const [inside, setInside] = useState(false);
  const selected = !inside || wanted === null || wanted >= count ? null : wanted;

  function select(index: number): void {
    setWanted(index);
    setInside(true);
    actions.move(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = nextRow(event.key, selected, count);
    if (next !== null) {
      event.preventDefault();
      select(next);
      return;
    }
    if (event.key === 'Enter' && selected !== null) actions.open(selected);
    if (event.key === 'c' && (event.ctrlKey || event.metaKey) && noTextSelected()) {
      event.preventDefault();
      actions.copy(selected);
    }
  }
  return {
    selected,
    select,
    enter: () => setInside(true),
    leave: () => setInside(false),
    onKeyDown,
  };
}

/** Where a key leads; null for keys that lead nowhere. */
export function nextRow(key: string, from: number | null, count: number): number | null {
  if (count === 0) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (from ?? -1) + 1,
    ArrowUp: (from ?? count) - 1,
    PageDown: (from ?? 0) + PAGE,
    PageUp: (from ?? 0) - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}

function noTextSelected(): boolean {
  return window.getSelection()?.isCollapsed !== false;
}
