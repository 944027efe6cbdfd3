import { useEffect } from 'react';
import { create } from 'zustand';
import type { Key } from '#shared/i18n/t';

/** Something that can be done from the command palette or by its shortcut. */
export interface Command {
  readonly id: string;
  readonly name: Key;
  /** `Ctrl+K`, `F1`; Ctrl is the command key on a Mac. */
  readonly shortcut?: string;
  /** Absent while it cannot be done. */
  readonly perform: () => void;
}

interface CommandStore {
  readonly byOwner: Readonly<Record<string, readonly Command[]>>;
  put(owner: string, commands: readonly Command[]): void;
  take(owner: string): void;
}

const useCommandStore = create<CommandStore>((set) => ({
  byOwner: {},
  put: (owner, commands) => set((state) => ({ byOwner: { ...state.byOwner, [owner]: commands } })),
  take: (owner) =>
    set((state) => {
      const { [owner]: _gone, ...rest } = state.byOwner;
      return { byOwner: rest };
    }),
}));

/** Offers commands while the component is on screen. `commands` should be memoised. */
export function useCommands(owner: string, commands: readonly Command[]): void {
  const put = useCommandStore((state) => state.put);
  const take = useCommandStore((state) => state.take);
  useEffect(() => {
    put(owner, commands);
    return () => take(owner);
  }, [owner, commands, put, take]);
}

/** Every command on offer now. */
export function useOfferedCommands(): readonly Command[] {
  return Object.values(useCommandStore((state) => state.byOwner)).flat();
}

/** Whether a key press is the shortcut. */
export function isShortcut(
  shortcut: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  );
}
