/** The programme as a CPLEX LP file, which every solver reads. */
import type { Milp } from './milp';
import { at } from './options';

/** Terms per line: old readers stop at 255 characters. */
const TERMS_PER_LINE = 8;

/** Variable `x7_2` is the second option beyond the first of item 7; `one` is fixed at 1. */
export function toLpFile(milp: Milp): string {
  const names = milp.columns.map(({ item, option }) => `x${item}_${option}`);
  const objective = names.map((name, column) => term(at(milp.cost, column), name));
  objective.push(term(milp.offset, 'one'));
  return [
    'Maximize',
    ` profit: ${lines(objective)}`,
    'Subject To',
    ...constraints(milp, names),
    'Bounds',
    ' one = 1',
    'Binaries',
    ` ${lines(names)}`,
    'End',
    '',
  ].join('\n');
}

function constraints(milp: Milp, names: readonly string[]): string[] {
  const sums: string[][] = Array.from(milp.rowUpper, () => []);
  for (const [column, name] of names.entries()) {
    for (let place = at(milp.starts, column); place < at(milp.starts, column + 1); place++) {
      sums[at(milp.indices, place)]?.push(term(at(milp.values, place), name));
    }
  }
  return sums.flatMap((sum, row) => {
    const upper = at(milp.rowUpper, row);
    if (upper === Number.POSITIVE_INFINITY || (sum.length === 0 && upper >= 0)) return [];
    return ` row${row}: ${lines(sum.length === 0 ? [term(0, 'one')] : sum)} <= ${upper}`;
  });
}

function term(factor: number, name: string): string {
  return `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`;
}

function lines(words: readonly string[]): string {
  const groups = Array.from({ length: Math.ceil(words.length / TERMS_PER_LINE) }, (_, line) =>
    words.slice(line * TERMS_PER_LINE, (line + 1) * TERMS_PER_LINE).join(' '),
  );
  return groups.join('\n  ');
}
