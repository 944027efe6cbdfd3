/** `npm run e2e -- [NAME…]`: the end-to-end tests, all or those whose file name contains NAME. */
import { runMain } from './lib/say';
import { runVitest } from './test/vitest';

runMain(async () => {
  const filters = process.argv.slice(2);
  const { passed, failed } = await runVitest([
    '--config',
    'tests/e2e/vitest.config.ts',
    ...filters,
  ]);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
