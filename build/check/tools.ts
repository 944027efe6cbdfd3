/** The checks of `npm run check`, each with a name and a way to run it. */
import { inRoot } from '../lib/paths';
import { capture } from '../lib/run';
import { type Finding, longFiles, sqlOutsideStore } from './sources';

export interface Check {
  readonly name: string;
  readonly run: () => Promise<Finding>;
}

const LAYERS = ['renderer', 'tests', 'electron', 'build', 'shared'];

/** The slow ones first: they run two at a time, and a long one at the end would run alone. */
export const checks: readonly Check[] = [
  ...LAYERS.map((layer) => tool(`types ${layer}`, 'typescript/bin/tsc', typeArguments(layer))),
  tool('dead code (knip)', 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  tool('import rules (dependency-cruiser)', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ...['shared', 'electron', 'renderer', 'build', 'tests'],
  ]),
  tool('lint and format (biome)', '@biomejs/biome/bin/biome', [
    ...['check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
  ]),
  { name: 'SQL only in electron/store', run: sqlOutsideStore },
  { name: 'files of at most 600 lines', run: longFiles },
];

/** A package's program, run by this Node; its output is shown only when it fails. */
function tool(name: string, script: string, args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      const file = inRoot('node_modules', ...script.split('/'));
      const { code, output } = await capture(process.execPath, [file, ...args]);
      return { failed: code !== 0, lines: code === 0 ? [] : output.trimEnd().split('\n') };
    },
  };
}

/** What tsc knew last time is kept, so that the second check of a layer takes a second. */
function typeArguments(layer: string): string[] {
  const memory = inRoot('node_modules', '.cache', 'tsc', `${layer}.tsbuildinfo`);
  return ['--project', layer, '--incremental', '--tsBuildInfoFile', memory];
}
