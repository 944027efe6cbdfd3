import { create } from 'zustand';

export type RunDialogName = 'propose' | 'sick';

interface RunDialog {
  readonly shown: RunDialogName | null;
  open(name: RunDialogName): void;
  close(): void;
}

/** Which question about a search lies over the week. */
export const useRunDialog = create<RunDialog>((set) => ({
  shown: null,
  open: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}));
