import { expect, test } from 'vitest';
import { count } from '../../../build/test/vitest';

function report(
  passed: number,
  failed: number,
  files: { status: string; tests: number }[],
): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: Array.from({ length: tests }),
    })),
  });
}

test.each([
  {
    name: 'a good run counts its tests',
    code: 0,
    text: report(5, 0, [{ status: 'passed', tests: 5 }]),
    expected: { passed: 5, failed: 0 },
  },
  {
    name: 'failed tests are counted',
    code: 1,
    text: report(3, 2, [{ status: 'failed', tests: 5 }]),
    expected: { passed: 3, failed: 2 },
  },
  {
    name: 'a file that does not load is one failure',
    code: 1,
    text: report(3, 0, [
      { status: 'passed', tests: 3 },
      { status: 'failed', tests: 0 },
    ]),
    expected: { passed: 3, failed: 1 },
  },
  {
    name: 'an error outside of every test is one failure',
    code: 1,
    text: report(3, 0, [{ status: 'passed', tests: 3 }]),
    expected: { passed: 3, failed: 1 },
  },
  {
    name: 'a run that left no report has crashed',
    code: 139,
    text: undefined,
    expected: { passed: 0, failed: 1 },
  },
])('$name', ({ code, text, expected }) => {
  expect(count(code, text)).toEqual(expected);
});
