import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { useCommand } from '../../api/hooks';
import { type Command, isShortcut, useCommands, useOfferedCommands } from '../../ui/commands';
import { go, importRoute } from '../../ui/routes';
import { placeEntries } from '../places';

type OverlayName = 'palette' | 'help';

interface OverlayStore {
  readonly shown: OverlayName | null;
  open(name: OverlayName): void;
  close(): void;
}

/** What lies over the place: the palette or the help, one at a time. */
export const useOverlay = create<OverlayStore>((set) => ({
  shown: null,
  open: (name) => set({ shown: name }),
  close: () => set({ shown: null }),
}));

/** The commands that are there in every place, and the keys of all commands. */
export function useShellCommands() {
  const { shown, open, close } = useOverlay();
  const { run: change } = useCommand('settings.set');

  const commands = useMemo<readonly Command[]>(() => {
    const set = (settings: Parameters<typeof change>[0]) => () => void change(settings);
    return [
      ...placeEntries.map((entry) => ({
        id: `place.${entry.place}`,
        name: entry.name,
        shortcut: entry.shortcut,
        perform: () => go(entry.href),
      })),
      { id: 'import', name: 'app.commandImport', perform: () => go(importRoute()) },
      { id: 'help', name: 'app.commandHelp', shortcut: 'F1', perform: () => open('help') },
      { id: 'lang.zh', name: 'app.commandChinese', perform: set({ language: 'zh-CN' }) },
      { id: 'lang.en', name: 'app.commandEnglish', perform: set({ language: 'en' }) },
      { id: 'theme.light', name: 'app.commandLight', perform: set({ theme: 'light' }) },
      { id: 'theme.dark', name: 'app.commandDark', perform: set({ theme: 'dark' }) },
      { id: 'theme.system', name: 'app.commandSystemTheme', perform: set({ theme: 'system' }) },
      { id: 'density.compact', name: 'app.commandCompact', perform: set({ density: 'compact' }) },
      {
        id: 'density.comfortable',
        name: 'app.commandComfortable',
        perform: set({ density: 'comfortable' }),
      },
    ];
  }, [change, open]);
  useCommands('shell', commands);
  useShortcuts();
  return { palette: shown === 'palette', help: shown === 'help', close };
}

function useShortcuts(): void {
  const offered = useOfferedCommands();
  const { open, close, shown } = useOverlay();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (isShortcut('Ctrl+K', event)) {
        event.preventDefault();
        if (shown === 'palette') close();
        else open('palette');
        return;
      }
      const command = offered.find(
        ({ shortcut }) => shortcut !== undefined && isShortcut(shortcut, event),
      );
      if (command === undefined) return;
      event.preventDefault();
      command.perform();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [offered, open, close, shown]);
}
