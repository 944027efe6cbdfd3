import { app } from 'electron';
import { APP_ORIGIN } from './protocol';

/** The page: the built renderer; in a checkout, the development server while one is running. */
export function pageUrl(): string {
  return `${pageBase()}/index.html`;
}

/** True for an address of our own page: the only one that windows load and native calls come from. */
export function isOurPage(url: string): boolean {
  return url.startsWith(`${pageBase()}/`);
}

function pageBase(): string {
  const devServer = app.isPackaged ? undefined : process.env.QISAN_DEV_SERVER;
  return devServer?.replace(/\/+$/, '') ?? APP_ORIGIN;
}
