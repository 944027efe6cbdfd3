import { create } from 'zustand';
import type { Progress } from '#shared/contract/define';
import type { RunResult } from '#shared/contract/imports';
import type { QisanError } from '#shared/domain/errors';
import type { FileState, TableDraft, Totals, WizardFile } from './draft';

/** Where booking is. It goes on when the screen is left, and is found again. */
export type Booking =
  | { readonly state: 'not_started' }
  | { readonly state: 'running'; readonly startedAt: number; readonly progress: Progress }
  | { readonly state: 'failed'; readonly error: QisanError }
  | { readonly state: 'done'; readonly result: RunResult };

interface WizardState {
  readonly files: readonly WizardFile[];
  /** The table that is being looked at. */
  readonly selected: { readonly path: string; readonly sheet: string } | null;
  readonly duplicates: 'keep' | 'drop';
  readonly remember: boolean;
  readonly booking: Booking;

  add(files: readonly WizardFile[]): void;
  remove(path: string): void;
  select(path: string, sheet: string): void;
  setContent(path: string, content: FileState): void;
  setTable(path: string, table: TableDraft): void;
  setTotals(path: string, totals: Totals): void;
  setOptions(options: { readonly duplicates?: 'keep' | 'drop'; readonly remember?: boolean }): void;
  setBooking(booking: Booking): void;
  clear(): void;
}

const empty = {
  files: [],
  selected: null,
  duplicates: 'keep',
  remember: true,
  booking: { state: 'not_started' },
} as const satisfies Partial<WizardState>;

/** The conversation of one import. */
export const useWizardStore = create<WizardState>((set) => {
  const change = (path: string, how: (file: WizardFile) => WizardFile) =>
    set(({ files }) => ({ files: files.map((file) => (file.path === path ? how(file) : file)) }));

  return {
    ...empty,
    add: (added) => set(({ files }) => ({ files: [...files, ...added] })),
    remove: (path) =>
      set(({ files, selected }) => ({
        files: files.filter((file) => file.path !== path),
        selected: selected?.path === path ? null : selected,
      })),
    select: (path, sheet) => set({ selected: { path, sheet } }),
    setContent: (path, content) => change(path, (file) => ({ ...file, content })),
    setTable: (path, table) =>
      change(path, (file) => {
        if (file.content.state !== 'read') return file;
        const tables = file.content.tables.map((old) =>
          old.found.sheet === table.found.sheet ? table : old,
        );
        return { ...file, content: { ...file.content, tables } };
      }),
    setTotals: (path, totals) => change(path, (file) => ({ ...file, totals })),
    setOptions: (options) => set(options),
    setBooking: (booking) => set({ booking }),
    clear: () => set(empty),
  };
});
