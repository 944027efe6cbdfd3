/** Where the C headers of the running Node lie, for node-gyp. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from './lib/run';

/**
 * A folder to hand to node-gyp as `--nodedir`, or undefined where it should download the headers
 * itself. Asked in this order: what npm was told (`nodedir`), then the folder this Node was
 * installed to. Headers of another major version are passed over.
 */
export async function nodeHeaders(): Promise<string | undefined> {
  const candidates = [
    process.env.npm_config_nodedir,
    await npmSetting('nodedir'),
    dirname(dirname(process.execPath)),
  ];
  return candidates.find((folder) => folder !== undefined && hasHeaders(folder));
}

async function npmSetting(name: string): Promise<string | undefined> {
  // Started by npm we are told where its script lies; on Windows `npm` itself cannot be spawned.
  const script = process.env.npm_execpath;
  const npm = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  const [program = 'npm', ...before] = npm;
  const { code, output } = await capture(program, [...before, 'config', 'get', name], {
    timeoutMs: 20_000,
  });
  // npm warns about settings it does not know itself (`nodedir` is node-gyp's) before the value.
  const value = output.trim().split('\n').at(-1)?.trim();
  return code === 0 && value !== 'undefined' ? value : undefined;
}

function hasHeaders(folder: string): boolean {
  const file = join(folder, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return false;
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return major === process.versions.node.split('.')[0];
}
