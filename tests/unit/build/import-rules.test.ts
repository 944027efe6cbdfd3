import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * A rule whose pattern matches nothing is as green as a kept one. So each is shown an import that
 * it forbids, in a tree of its own.
 */
const offences = [
  { file: 'shared/domain/kpi.ts', imports: '../contract/index', rule: 'domain-is-pure' },
  { file: 'shared/domain/parse.ts', imports: 'zod', rule: 'domain-is-pure' },
  { file: 'shared/contract/read.ts', imports: 'node:fs', rule: 'contract-is-a-table' },
  { file: 'shared/i18n/words.ts', imports: 'react', rule: 'i18n-is-words' },
  { file: 'shared/domain/clock.ts', imports: 'node:os', rule: 'shared-has-no-node' },
  { file: 'shared/domain/page.ts', imports: '../../renderer/ui/Box', rule: 'shared-runs-anywhere' },
  { file: 'electron/store/report.ts', imports: '../io/pdf', rule: 'store-is-sql' },
  { file: 'electron/backend/query.ts', imports: 'better-sqlite3', rule: 'only-store-has-sqlite' },
  { file: 'electron/main/data.ts', imports: '../store/open', rule: 'main-has-no-database' },
  { file: 'electron/backend/win.ts', imports: 'electron', rule: 'backend-runs-without-electron' },
  { file: 'electron/io/ask.ts', imports: '../backend/serve', rule: 'io-serves-the-backend' },
  { file: 'electron/backend/up.ts', imports: '../main/window', rule: 'backend-below-main' },
  { file: 'electron/preload.ts', imports: './store/open', rule: 'preload-hands-over-the-port' },
  { file: 'renderer/api/link.ts', imports: '../../electron/store/open', rule: 'renderer-asks' },
  { file: 'renderer/ui/file.ts', imports: 'node:fs', rule: 'renderer-is-sandboxed' },
  { file: 'renderer/features/a/x.ts', imports: '../b/y', rule: 'features-stand-alone' },
  { file: 'renderer/features/a/z.ts', imports: '../../app/Shell', rule: 'features-below-app' },
  { file: 'renderer/ui/up.ts', imports: '../features/b/y', rule: 'ui-and-api-know-no-feature' },
  { file: 'renderer/features/a/pie.ts', imports: 'echarts', rule: 'one-chart-component' },
  { file: 'renderer/ui/tool.ts', imports: '../../build/tool', rule: 'product-knows-no-tools' },
  { file: 'renderer/ui/gone.ts', imports: './nowhere', rule: 'resolvable' },
];
const innocent = [
  'shared/contract/index.ts',
  'electron/store/open.ts',
  'electron/io/pdf.ts',
  'electron/backend/serve.ts',
  'electron/main/window.ts',
  'renderer/ui/Box.ts',
  'renderer/app/Shell.ts',
  'renderer/features/b/y.ts',
  'build/tool.ts',
];

const root = resolve(import.meta.dirname, '..', '..', '..');
let found: { from: string; rule: { name: string } }[];
let tree: string;

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'qisan-import-rules-'));
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const { file, imports } of offences) await put(file, `import '${imports}';`);
  for (const file of innocent) await put(file, 'export {};');
  await put('shared/domain/ring-a.ts', "import './ring-b';");
  await put('shared/domain/ring-b.ts', "import './ring-a';");
  await put('tests/any.ts', 'export {};');
  await put('tests/tsconfig.json', '{ "files": ["any.ts"] }');
  found = await violations();
}, 30_000);

afterAll(() => rm(tree, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, file)), { recursive: true });
  await writeFile(join(tree, file), text);
}

async function violations(): Promise<typeof found> {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'shared', 'electron', 'renderer'],
    { cwd: tree, maxBuffer: 1e8 },
  );
  return (JSON.parse(stdout) as { summary: { violations: typeof found } }).summary.violations;
}

function rulesAgainst(file: string): string[] {
  return found.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}

test.each(offences)('$rule: $file may not import $imports', ({ file, rule }) => {
  expect(rulesAgainst(file)).toContain(rule);
});

test('no-cycles: two files may not import each other', () => {
  expect(rulesAgainst('shared/domain/ring-a.ts')).toContain('no-cycles');
});

test('files that import nothing forbidden are left alone', () => {
  expect(innocent.flatMap(rulesAgainst)).toEqual([]);
});
