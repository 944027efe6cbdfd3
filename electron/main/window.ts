import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, shell } from 'electron';
import { isOurPage, pageUrl } from './page';

interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

const DEFAULT_BOUNDS: Bounds = { width: 1366, height: 768, maximized: false };

/** Opens the main window where it was left. It can load our own page and nothing else. */
export function openWindow(): BrowserWindow {
  const bounds = readBounds();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    title: 'Qisan 七三',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1b1a' : '#faf9f7',
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  if (bounds.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => saveBounds(window));
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
  webContents.on('will-navigate', (event, url) => {
    if (!isOurPage(url)) event.preventDefault();
  });
  webContents.session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  void window.loadURL(pageUrl());
  return window;
}

function boundsFile(): string {
  return join(app.getPath('userData'), 'window.json');
}

/** Last bounds, unless they are unreadable or on a screen that is no longer there. */
function readBounds(): Bounds {
  try {
    const saved = JSON.parse(readFileSync(boundsFile(), 'utf8')) as Partial<Bounds>;
    const { x = 0, y = 0, width = 0, height = 0, maximized = false } = saved;
    const visible = screen.getAllDisplays().some(({ workArea: area }) => {
      const inside = x >= area.x && y >= area.y;
      return inside && x < area.x + area.width - 100 && y < area.y + area.height - 100;
    });
    return visible && width >= 400 && height >= 300
      ? { x, y, width, height, maximized }
      : DEFAULT_BOUNDS;
  } catch {
    return DEFAULT_BOUNDS;
  }
}

function saveBounds(window: BrowserWindow): void {
  const bounds: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(boundsFile(), JSON.stringify(bounds));
  } catch (error) {
    // Losing the window's place is no reason to keep the person from closing it.
    console.error('window bounds', error);
  }
}
