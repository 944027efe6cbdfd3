/**
 * What the window asks of the operating system, through the main process. Everything about the
 * shop goes to the backend instead (see index.ts).
 */
export interface NativeApi {
  /** Lets the person pick files; empty when the dialog was closed. */
  pickFiles(options: PickFilesOptions): Promise<string[]>;
  pickFolder(options: { readonly title: string }): Promise<string | null>;
  /** Asks where to save; null when the dialog was closed. */
  pickSavePath(options: {
    readonly title: string;
    readonly fileName: string;
  }): Promise<string | null>;
  /** Opens a file or folder with the system's own program; an empty string, or why it could not. */
  openPath(path: string): Promise<string>;
  showInFolder(path: string): Promise<void>;
  /** Opens the system's print dialog for a complete HTML document; false when it was cancelled. */
  printHtml(html: string): Promise<boolean>;
  /** Tells the main process the language (menus, dialogs) and the theme (title bar). */
  setAppearance(appearance: Appearance): Promise<void>;
  info(): Promise<NativeInfo>;
  /** Gives a password to the system's key store; '' takes it away. Answers where it is now. */
  keepSecret(name: 'mail', value: string): Promise<SecretState>;
  secretState(name: 'mail'): Promise<SecretState>;
}

/**
 * `kept`: in the system's key store. `session`: there is no key store, it is forgotten when the program
 * ends. `none`: there is none. `noKeyStore`: there is none, and a new one would be for this session.
 */
export type SecretState = 'kept' | 'session' | 'none' | 'noKeyStore';

export interface PickFilesOptions {
  readonly title: string;
  /** Name of the filter and extensions without the dot; all files can always be chosen. */
  readonly filterName: string;
  readonly extensions: readonly string[];
}

export interface Appearance {
  readonly lang: 'zh-CN' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
}

export interface NativeInfo {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly platform: string;
  /** The system's language, for the setting "system". */
  readonly systemLang: 'zh-CN' | 'en';
}

/** Names of the native calls: the only ones that the main process answers. */
export const nativeCalls = [
  'pickFiles',
  'pickFolder',
  'pickSavePath',
  'openPath',
  'showInFolder',
  'printHtml',
  'setAppearance',
  'info',
  'keepSecret',
  'secretState',
] as const satisfies readonly (keyof NativeApi)[];

export type NativeCall = (typeof nativeCalls)[number];

/** A DOM `File`; named here so that shared code needs no DOM types. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** What the page finds as `window.qisan`. */
export interface Bridge {
  /** Runs a native call; rejects with an ordinary error, which means a fault of the program. */
  readonly native: NativeApi;
  /** The path of a file that was dropped on the window. */
  pathOfFile(file: DroppedFile): string;
}

/** The page posts this string to its own window when it listens for its port. */
export const READY_MESSAGE = 'qisan:ready';

/**
 * `window` message that hands the page its port to the backend: once after loading, and again with a
 * new port after the backend was restarted. `{ type: 'qisan:port' }` with the port in `ports[0]`;
 * `{ type: 'qisan:backend-gone' }` without one when the backend has died.
 */
export const PORT_MESSAGE = 'qisan:port';
export const BACKEND_GONE_MESSAGE = 'qisan:backend-gone';
