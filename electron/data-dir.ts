import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where the shop's data live: the directory given with `--data DIR`, else the system's place for
 * data of programs. Local by default, never a synced folder. Window and command line share it.
 */
export function dataDirectory(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const index = argv.indexOf('--data');
  const given = index >= 0 ? argv[index + 1] : argv.find(isJoined)?.slice('--data='.length);
  if (given !== undefined && given !== '') return resolve(given);
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Qisan');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Qisan');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'qisan');
}

function isJoined(argument: string): boolean {
  return argument.startsWith('--data=');
}
