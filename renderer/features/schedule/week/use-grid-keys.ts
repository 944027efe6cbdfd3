import { type RefObject, useEffect, useMemo } from 'react';
import { type Command, useCommands } from '../../../ui/commands';
import { useFloor } from './floor';
import { useRunStore } from './propose/run-store';

/** A dialog is closing for so long. */
const GONE_MS = 250;

/** F6 brings the keys to the table, from wherever they are; a question that has gone leaves them to it. */
export function useGridKeys(table: RefObject<HTMLElement | null>): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        ...{ id: 'roster.grid', name: 'schedule.command_grid', shortcut: 'F6' },
        perform: () => {
          if (useFloor.getState().taken === 0) table.current?.focus();
        },
      },
    ],
    [table],
  );
  useCommands('schedule.grid', commands);
  const quiet = useFloor(({ taken }) => taken === 0);
  const told = useRunStore(({ run }) => run.state === 'answered');
  useEffect(() => {
    if (!quiet || told) return;
    // What had the keys before the question takes them first, where it is still there.
    const later = setTimeout(() => {
      if (document.activeElement === document.body) table.current?.focus({ preventScroll: true });
    }, GONE_MS);
    return () => clearTimeout(later);
  }, [quiet, told, table]);
}
