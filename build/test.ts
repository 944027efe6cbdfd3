/**
 * `npm test`: the checks, then unit, store, contract and renderer tests, then the end-to-end tests
 * in the real program. The last line is `N passed, N failed`; each check counts as one.
 */
import { runChecks } from './check';
import { runMain } from './lib/say';
import { ensureNative } from './native';
import { ensurePeerPrograms } from './system';
import { type Count, runVitest } from './test/vitest';

runMain(async () => {
  const parts: (() => Promise<Count>)[] = [
    runChecks,
    async () => {
      await ensurePeerPrograms();
      await ensureNative();
      return runVitest([]);
    },
    () => runVitest(['--config', 'tests/e2e/vitest.config.ts']),
  ];
  let passed = 0;
  let failed = 0;
  for (const part of parts) {
    const result = await part().catch(notRun);
    passed += result.passed;
    failed += result.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** A part that could not be run is a failure, and the others are run all the same. */
function notRun(error: unknown): Count {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
}
