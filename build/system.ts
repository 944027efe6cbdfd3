/** What has to be on the machine before Electron or a compiler is started. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { needPackages } from './lib/apt';
import { capture } from './lib/run';
import { PlainError } from './lib/say';

/** The Debian package that carries each shared library Electron links to. */
const PACKAGE_OF_LIBRARY: Readonly<Record<string, string>> = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** Whether a window can be opened here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Makes sure that Electron can start: its libraries, a font with Chinese glyphs, and a virtual
 * display where there is none and `display` asks for one. Linux only; elsewhere nothing is missing.
 */
export async function ensureElectronSystem(
  electron: string,
  options: { readonly display: boolean },
): Promise<void> {
  if (process.platform !== 'linux') return;
  const packages = await packagesOfMissingLibraries(electron);
  if (!(await hasChineseFont())) packages.push('fonts-noto-cjk');
  if (options.display && !hasDisplay() && !onPath('Xvfb')) packages.push('xvfb');
  await needPackages(packages, 'the Electron window');
}

/** Makes sure that a native module can be built. */
export async function ensureCompiler(): Promise<void> {
  if (process.platform !== 'linux') return;
  const packages = ['make', 'g++', 'python3'].filter((program) => !onPath(program));
  await needPackages(packages, 'building better-sqlite3');
}

/** Programs by which tests and benches read our files with other eyes, and their packages. */
const PEER_PROGRAMS: Readonly<Record<string, string>> = {
  pdftotext: 'poppler-utils',
  sqlite3: 'sqlite3',
};

/** Makes sure that the other programs that tests and benches compare with are there. */
export async function ensurePeerPrograms(): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = Object.entries(PEER_PROGRAMS).filter(([program]) => !onPath(program));
  await needPackages(
    missing.map(([, name]) => name),
    'the tests',
  );
}

async function packagesOfMissingLibraries(electron: string): Promise<string[]> {
  const { output } = await capture('ldd', [electron], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  const unknown = missing.filter((library) => PACKAGE_OF_LIBRARY[library] === undefined);
  if (unknown.length > 0) {
    throw new PlainError(`Electron misses system libraries: ${unknown.join(' ')}`);
  }
  return missing.flatMap((library) => PACKAGE_OF_LIBRARY[library] ?? []);
}

async function hasChineseFont(): Promise<boolean> {
  const { code, output } = await capture('fc-list', [':lang=zh', 'family']);
  if (code === 0) return output.trim() !== '';
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

/** Whether a program of this name can be started. */
export function onPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(join(folder, program)));
}
