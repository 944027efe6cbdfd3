import type { Command } from './command';
import { callCommand } from './commands/call';
import { checkCommand } from './commands/check';
import { deckCommand } from './commands/deck';
import { demoCommand } from './commands/demo';
import { importCommand } from './commands/import';
import { kpiCommand } from './commands/kpi';
import { reportCommand } from './commands/report';
import { rosterCommand } from './commands/roster';
import { undoCommand } from './commands/undo';

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  importCommand,
  undoCommand,
  kpiCommand,
  reportCommand,
  deckCommand,
  rosterCommand,
  checkCommand,
  demoCommand,
  callCommand,
];
