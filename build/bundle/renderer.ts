/** The page: vite with renderer/vite.config.ts. */
import { existsSync } from 'node:fs';
import { build } from 'vite';
import { inRoot } from '../lib/paths';

export const rendererOut = inRoot('dist', 'renderer');
export const viteConfig = inRoot('renderer', 'vite.config.ts');

export function hasRenderer(): boolean {
  return existsSync(inRoot('renderer', 'index.html'));
}

export async function buildRenderer(): Promise<void> {
  await build({ configFile: viteConfig, logLevel: 'warn' });
}
