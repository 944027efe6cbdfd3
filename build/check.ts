/**
 * `npm run check`: types, lint, format, dead code, import rules and file lengths. One line per
 * check; what a failed one found comes below its line. Exit code 1 when any failed.
 */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { type Check, checks } from './check/tools';
import { runMain } from './lib/say';

/** Answers how many checks passed and failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const waiting = [...checks];
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!(await runCheck(next))) failed++;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return { passed: checks.length - failed, failed };
}

async function runCheck(check: Check): Promise<boolean> {
  const start = performance.now();
  const { failed, lines } = await check.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const sign = failed ? '✗' : lines.length > 0 ? '!' : '✓';
  const text = [`${sign} ${check.name} (${seconds} s)`, ...lines.map((line) => `    ${line}`)];
  process.stdout.write(`${text.join('\n')}\n`);
  return !failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runMain(async () => ((await runChecks()).failed === 0 ? 0 : 1));
}
