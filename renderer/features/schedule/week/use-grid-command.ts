import { type RefObject, useMemo } from 'react';
import { type Command, useCommands } from '../../../ui/commands';
import { useFloor } from './floor';

/** F6 brings the keys to the table, from wherever they are. */
export function useGridCommand(table: RefObject<HTMLElement | null>): void {
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
}
