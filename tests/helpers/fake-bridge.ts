import type { Bridge, NativeApi } from '#shared/contract/native';
import type { Lang } from '#shared/i18n/t';

/** Puts a stand-in for the preload script into the page: no dialog opens, nothing is printed. */
export function fakeBridge(options: { systemLang?: Lang; native?: Partial<NativeApi> } = {}): void {
  const { systemLang = 'en', native = {} } = options;
  const bridge: Bridge = {
    native: {
      pickFiles: async () => [],
      pickFolder: async () => null,
      pickSavePath: async () => null,
      openPath: async () => '',
      showInFolder: async () => undefined,
      printHtml: async () => true,
      keepSecret: async () => 'kept',
      secretState: async () => 'none',
      setAppearance: async () => undefined,
      info: async () => ({
        version: '0.1.0',
        electron: '45.0.0',
        chrome: '140.0.0',
        platform: 'linux',
        systemLang,
      }),
      ...native,
    },
    pathOfFile: (file) => `/dropped/${file.name}`,
  };
  Object.defineProperty(window, 'qisan', { value: bridge, configurable: true });
}
