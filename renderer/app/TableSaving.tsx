import type { ReactNode } from 'react';
import { SaveTableProvider } from '../ui/data-table/export';

/** Gives every table its way to a file. */
export function TableSaving({ children }: { children: ReactNode }) {
  return <SaveTableProvider value={null}>{children}</SaveTableProvider>;
}
