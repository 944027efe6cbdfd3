import { create } from 'zustand';
import type { LookBack } from '#shared/contract/slow-movers';
import type { BusinessDate } from '#shared/domain/calendar/calendar';

/** The last look back: it stays while other rooms are visited. */
export interface BackState {
  /** Day that is chosen; null: none yet. */
  readonly day: BusinessDate | null;
  readonly found: LookBack | null;
  readonly choose: (day: BusinessDate) => void;
  readonly keep: (found: LookBack) => void;
}

export const useBack = create<BackState>((set) => ({
  day: null,
  found: null,
  choose: (day) => set({ day }),
  keep: (found) => set({ found }),
}));
