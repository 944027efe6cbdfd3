import { create } from 'zustand';
import type { StaffGroup } from '#shared/domain/people/employee';

interface WeekView {
  /** Whose demand is shown; null: everybody's. */
  readonly group: StaffGroup | null;
  show(group: StaffGroup | null): void;
}

/** How the week is looked at; stays when the room is left. */
export const useWeekView = create<WeekView>((set) => ({
  group: null,
  show: (group) => set({ group }),
}));
