import { useEffect, useState } from 'react';

/**
 * Gives the keys back to what had them before, once a dialog that is there only while it is open has
 * gone: who works without a mouse goes on where he was.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
