import { useEffect } from 'react';

interface Ways {
  /** Null: there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly redo?: (() => void) | null;
}

/** Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again, wherever on the screen the keys are. */
export function useUndoKeys({ undo, redo = null }: Ways): void {
  useEffect(() => {
    if (undo === null && redo === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const way = wantedWay(event);
      const work = way === null ? null : { undo, redo }[way];
      // A second button of the same screen has done it.
      if (work === null || event.defaultPrevented || isTypedInto(event.target)) return;
      event.preventDefault();
      work();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

function wantedWay({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Text that is being typed has an undo of its own; a cell that nobody has changed has not. */
function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  const isCell = target.closest('td') !== null;
  return isCell ? target.dataset.typed !== undefined : isText(target);
}

function isText({ type }: HTMLInputElement): boolean {
  return type !== 'checkbox' && type !== 'radio' && type !== 'button';
}
