import { useEffect } from 'react';
import { create } from 'zustand';

interface Floor {
  /** Questions and drawers that lie over the week. */
  readonly taken: number;
  take(): void;
  leave(): void;
}

/** Who speaks: what comes by itself, such as the result of a search, waits until nobody else does. */
export const useFloor = create<Floor>((set) => ({
  taken: 0,
  take: () => set(({ taken }) => ({ taken: taken + 1 })),
  leave: () => set(({ taken }) => ({ taken: taken - 1 })),
}));

/** Has the floor while `open`, and as long as the component is there. */
export function useTakesFloor(open = true): void {
  useEffect(() => {
    if (!open) return;
    const { take, leave } = useFloor.getState();
    take();
    return leave;
  }, [open]);
}
