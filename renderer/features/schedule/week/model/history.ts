/** What was done to rosters since the program started, to be taken back and done again. */
import { create } from 'zustand';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { RosterPatch } from '#shared/domain/roster/shop/shift';

/** Patches that take a deed back (or do it again). */
export interface Way {
  /** The deed in words. */
  readonly name: string;
  readonly weekOf: BusinessDate;
  readonly patches: readonly RosterPatch[];
}

interface History {
  /** The latest last. */
  readonly past: readonly Way[];
  readonly future: readonly Way[];
  /** A new deed: what was taken back before can no longer be done again. */
  did(way: Way): void;
  /** The latest deed was taken back; `again` does it anew. */
  undid(again: Way): void;
  redid(back: Way): void;
  /** Nothing can be taken back any more: the store is another one. */
  forget(): void;
}

const KEPT = 100;

export const useHistory = create<History>((set) => ({
  past: [],
  future: [],
  did: (way) =>
    set(({ past }) =>
      way.patches.length === 0 ? {} : { past: [...past, way].slice(-KEPT), future: [] },
    ),
  undid: (again) =>
    set(({ past, future }) => ({ past: past.slice(0, -1), future: [...future, again] })),
  redid: (back) =>
    set(({ past, future }) => ({ past: [...past, back], future: future.slice(0, -1) })),
  forget: () => set({ past: [], future: [] }),
}));
