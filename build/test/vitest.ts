/** Running vitest and reading what it counted. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../lib/paths';
import { runInherited } from '../lib/run';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** Runs vitest with these arguments; its own words go to the terminal. */
export async function runVitest(args: readonly string[]): Promise<Count> {
  const temp = await mkdtemp(join(tmpdir(), 'qisan-test-'));
  const file = join(temp, 'report.json');
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runInherited(process.execPath, [vitest, 'run', ...reporters, ...args]);
    return count(code, await readFile(file, 'utf8').catch(() => undefined));
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/**
 * A run that ended badly has at least one failure, whatever its report says: a crash writes no
 * report at all, a file that does not load has no tests that could fail, and an error outside of
 * every test is in no count.
 */
export function count(exitCode: number, reportText: string | undefined): Count {
  if (reportText === undefined) return { passed: 0, failed: 1 };
  const report = JSON.parse(reportText) as Report;
  const notLoaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + notLoaded;
  return {
    passed: report.numPassedTests,
    failed: exitCode === 0 ? failed : Math.max(1, failed),
  };
}
