import { create } from 'zustand';
import type { PatternChange } from '#shared/contract/roster/deeds';

interface Remarks extends Pick<PatternChange, 'leftOut' | 'broken'> {
  /** What was put into the week. */
  readonly name: string;
  /** False: nothing of it could be put there, the week is as it was. */
  readonly done: boolean;
}

interface RemarksStore {
  readonly remarks: Remarks | null;
  tell(remarks: Remarks): void;
  close(): void;
}

/** What is to be said about a week that was put over this one. */
export const useRemarks = create<RemarksStore>((set) => ({
  remarks: null,
  tell: (remarks) => set({ remarks }),
  close: () => set({ remarks: null }),
}));
