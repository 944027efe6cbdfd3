import { type Exit, type ExitKind, exitKinds } from '../model';
import { bundle } from './bundle';
import { type ExitCase, type ExitRule, unitsInStock } from './case';
import { markdownLadder } from './markdown';
import { returnToSupplier } from './return';
import { writeOff } from './write-off';

const rules: Readonly<Record<ExitKind, ExitRule>> = {
  return: returnToSupplier,
  bundle,
  markdown: markdownLadder,
  write_off: writeOff,
};

/** Every way out that is open, least loss first; empty where no stock is known or none is left. */
export function exitsOf(given: ExitCase): Exit[] {
  if (unitsInStock(given.past) <= 0) return [];
  return exitKinds
    .map((kind) => rules[kind](given))
    .filter((exit) => exit !== null)
    .sort((a, b) => a.loss - b.loss);
}
