/** What the program can be told to do without its window. `electron/cli/table.ts` says how. */
export const commandNames = [
  'import',
  'undo',
  'kpi',
  'report',
  'check',
  'deck',
  'roster',
  'demo',
  'call',
] as const;

export type CommandName = (typeof commandNames)[number];

/** Whether the program was started to do a command, and not to open its window. */
export function isCommand(name: string): boolean {
  return ['help', '--help', '--version', ...commandNames].includes(name);
}
