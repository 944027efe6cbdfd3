import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';
import { isCommand } from '#electron/command-names';
import { dataDirectory } from '#electron/data-dir';
import { READY_MESSAGE } from '#shared/contract/native';
import { BackendProcess } from './backend-process';
import { runCommandLine, wordsOf } from './command-line';
import { buildMenu } from './menu';
import { serveNativeCalls, systemLang } from './native';
import { declareProtocol, serveProtocol } from './protocol';
import { openWindow } from './window';

const words = wordsOf(process.argv, app.isPackaged);

if (isCommand(words[0] ?? '')) void runCommandLine(words);
else openProgram(dataDirectory(process.argv));

/** One program per data directory: the lock lives in userData, so that follows the data. */
function openProgram(dataDir: string): void {
  app.setPath('userData', join(dataDir, 'window'));
  declareProtocol();
  if (app.requestSingleInstanceLock()) void run(dataDir);
  else app.quit();
}

async function run(dataDir: string): Promise<void> {
  await app.whenReady();
  buildMenu(systemLang());
  serveProtocol(join(__dirname, '..', 'renderer'));
  serveNativeCalls();
  const backend = new BackendProcess(dataDir);
  ipcMain.on(READY_MESSAGE, (event) => backend.connectWindow(event.sender));

  let window = openWindow();
  app.on('second-instance', () => {
    if (window.isDestroyed()) window = openWindow();
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) window = openWindow();
  });
  app.on('window-all-closed', () => app.quit());

  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void backend.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
}
