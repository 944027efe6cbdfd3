/**
 * `npm run bench -- <suite…> [--json FILE] [--quick]`: runs suites of tests/bench (all, with `all`),
 * prints a table and, where asked, writes everything with a description of the machine as JSON.
 * Exit code 1 when a case misses a bound that it names.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BenchResult } from '../tests/bench/harness';
import { runMain, say } from './lib/say';
import { ensureNative } from './native';
import { ensurePeerPrograms } from './system';

runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  await ensurePeerPrograms();
  await ensureNative();
  // Loaded only now: they load better-sqlite3, which may just have been built.
  const { describeMachine } = await import('./bench/machine');
  const { runSuite, suiteNames } = await import('./bench/suites');
  const { tableHead, tableRow } = await import('./bench/table');

  const known = await suiteNames();
  const wanted = positionals.includes('all') ? known : positionals;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (wanted.length === 0 || unknown.length > 0) {
    if (unknown.length > 0) say(`there is no suite ${unknown.join(', ')}`);
    say(`name one or more of: ${known.join(' ')} (or all)`);
    return 2;
  }

  const machine = describeMachine();
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, SQLite ${machine.sqlite}`,
  );
  const suites: { suite: string; results: BenchResult[] }[] = [];
  for (const name of wanted) {
    console.log(`\n${name}\n${tableHead()}`);
    const results = await runSuite(name, values.quick, (result) => console.log(tableRow(result)));
    suites.push({ suite: name, results });
  }
  if (values.json !== undefined) {
    const report = { machine, quick: values.quick, suites };
    await writeFile(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
  const missed = suites.some(({ results }) =>
    results.some((result) => result.missed !== undefined),
  );
  return missed ? 1 : 0;
});
