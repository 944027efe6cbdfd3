import { app, BrowserWindow, dialog, ipcMain, nativeTheme, shell } from 'electron';
import { type NativeApi, type NativeCall, nativeCalls } from '#shared/contract/native';
import { buildMenu } from './menu';
import { isOurPage } from './page';
import { printOnPaper } from './print';
import { keepSecret, secretState } from './secrets';

type Handlers = {
  readonly [Call in NativeCall]: (
    window: BrowserWindow,
    ...input: Parameters<NativeApi[Call]>
  ) => ReturnType<NativeApi[Call]>;
};

const handlers: Handlers = {
  async pickFiles(window, options) {
    const result = await dialog.showOpenDialog(window, {
      title: options.title,
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: options.filterName, extensions: [...options.extensions] },
        { name: '*', extensions: ['*'] },
      ],
    });
    return result.filePaths;
  },
  async pickFolder(window, options) {
    const result = await dialog.showOpenDialog(window, {
      title: options.title,
      properties: ['openDirectory', 'createDirectory'],
    });
    return result.filePaths[0] ?? null;
  },
  async pickSavePath(window, options) {
    const result = await dialog.showSaveDialog(window, {
      title: options.title,
      defaultPath: options.fileName,
    });
    return result.canceled ? null : result.filePath;
  },
  openPath: (_window, path) => shell.openPath(path),
  async showInFolder(_window, path) {
    shell.showItemInFolder(path);
  },
  printHtml: (_window, html) => printOnPaper(html),
  async setAppearance(_window, appearance) {
    nativeTheme.themeSource = appearance.theme;
    buildMenu(appearance.lang);
  },
  async info() {
    return {
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      platform: process.platform,
      systemLang: systemLang(),
    };
  },
  keepSecret: (_window, name, value) => keepSecret(name, value),
  secretState: (_window, name) => secretState(name),
};

/** Chinese for every Chinese system, English for all others. */
export function systemLang(): 'zh-CN' | 'en' {
  const preferred = app.getPreferredSystemLanguages()[0] ?? app.getLocale();
  return preferred.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Answers native calls, and only those that come from our own page in one of our windows. */
export function serveNativeCalls(): void {
  ipcMain.handle('qisan:native', (event, name: unknown, ...input: unknown[]) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    const trusted = event.senderFrame !== null && isOurPage(event.senderFrame.url);
    const call = nativeCalls.find((known) => known === name);
    if (window === null || !trusted || call === undefined) throw new Error('refused');
    return Reflect.apply(handlers[call], undefined, [window, ...input]);
  });
}
