/** What the resolver answers. */
export interface ElectronRuntime {
  /** The program to start. */
  readonly executable: string;
  /** The folder it lies in, with its libraries and resources. */
  readonly folder: string;
  /** Electron's version, such as `45.4.1`. */
  readonly version: string;
  /** Which of the ways it was found by, in words for the person. */
  readonly found: string;
}

/** Node-API version inside an Electron: 35 was the first with Node 22.14 and Node-API 10. */
export function napiOf(runtime: ElectronRuntime): number {
  return Number.parseInt(runtime.version, 10) >= 35 ? 10 : 9;
}

/** The executable's path inside a folder of Electron, per platform. */
export function executableIn(folder: string): string {
  if (process.platform === 'darwin') return `${folder}/Electron.app/Contents/MacOS/Electron`;
  if (process.platform === 'win32') return `${folder}\\electron.exe`;
  return `${folder}/electron`;
}
