import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/**
 * Files share a worker (`isolate: false`): on two cores a worker per file costs far more than the
 * tests themselves. So a test file cleans up after itself and changes no global for good.
 */
const quick = { isolate: false, globals: false, restoreMocks: true };

/** A project of tests that need nothing but Node, named after its folder. */
function nodeProject(name: string) {
  return {
    test: {
      ...quick,
      name,
      environment: 'node',
      include: [`tests/${name}/**/*.test.ts`],
      globalSetup: ['tests/helpers/worker-bundles.ts'],
    },
  } satisfies TestProjectConfiguration;
}

export default defineConfig({
  test: {
    projects: [
      nodeProject('unit'),
      nodeProject('store'),
      nodeProject('contract'),
      {
        plugins: [react()],
        test: {
          ...quick,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
        },
      },
    ],
  },
});
