/** The folders the build scripts work in. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Top of the source tree. */
export const root = resolve(import.meta.dirname, '..', '..');

/** A path inside the source tree. */
export function inRoot(...parts: string[]): string {
  return join(root, ...parts);
}

/**
 * What is costly to get and the same for every checkout (Electron runtime, built native module)
 * is kept here, outside the source tree, so that `git clean` and a second clone do not pay again.
 */
export function userCache(...parts: string[]): string {
  return join(userCacheRoot(), 'qisan', ...parts);
}

function userCacheRoot(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return join(homedir(), '.cache');
}
