import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The application menu. On Windows and Linux it is hidden: it is there for the shortcuts of editing
 * and zooming. On macOS it is the menu that people expect.
 */
export function buildMenu(lang: 'zh-CN' | 'en'): void {
  const words =
    lang === 'zh-CN'
      ? { edit: '编辑', view: '查看', window: '窗口' }
      : { edit: 'Edit', view: 'View', window: 'Window' };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: words.window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
