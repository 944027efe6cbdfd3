import { createContext, useContext } from 'react';
import type { CellKind, CellValue } from '#shared/domain/export/cells';

/** A table to be written to a file: values as they are, so that a spreadsheet can reckon with them. */
export interface TableToSave {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly kind: CellKind }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** To a file of that kind, or on paper. */
export type SaveTable = (table: TableToSave, as: 'csv' | 'xlsx' | 'paper') => Promise<void>;

const SaveTableContext = createContext<SaveTable | null>(null);

/** Asks where to, and has the file written, or opens the print dialog. The shell provides it; without it tables do not offer it. */
export const SaveTableProvider = SaveTableContext.Provider;

export function useSaveTable(): SaveTable | null {
  return useContext(SaveTableContext);
}
