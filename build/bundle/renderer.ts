/** The page: vite with renderer/vite.config.ts. */
import { existsSync } from 'node:fs';
import { inRoot } from '../lib/paths';

export const rendererOut = inRoot('dist', 'renderer');
export const viteConfig = inRoot('renderer', 'vite.config.ts');

export function hasRenderer(): boolean {
  return ['index.html', 'main.tsx'].every((file) => existsSync(inRoot('renderer', file)));
}

export async function buildRenderer(): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile: viteConfig, logLevel: 'warn' });
}
