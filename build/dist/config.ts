/** What electron-builder is told. Release targets are for machines that can fetch their tools. */
import type { Configuration } from 'electron-builder';
import { type ElectronRuntime, napiOf } from '../electron-runtime/runtime';
import { inRoot } from '../lib/paths';
import { afterPack } from './after-pack';

export const releaseFolder = inRoot('release');

/** @param runtime the Electron that is packed */
export function packageConfig(runtime: ElectronRuntime): Configuration {
  return {
    appId: 'app.qisan.desktop',
    productName: 'Qisan',
    executableName: 'qisan',
    copyright: 'Qisan',
    directories: { output: releaseFolder, buildResources: inRoot('build', 'icons') },
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    // The native module is a prebuild for Node-API, the same for every Electron version.
    npmRebuild: false,
    nodeGypRebuild: false,
    files: programFiles(runtime),
    asar: true,
    // The system loads native modules from real files only.
    asarUnpack: ['**/*.node'],
    compression: 'store',
    afterPack,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: {
      target: ['AppImage', 'deb'],
      icon: inRoot('build', 'icons', 'png'),
      category: 'Office',
      synopsis: 'Assortment, daily reports and schedules of a shop, without a network',
      maintainer: 'Qisan',
    },
    win: { target: ['nsis'], icon: inRoot('build', 'icons', 'icon.ico') },
    nsis: { oneClick: false, allowToChangeInstallationDirectory: true, perMachine: false },
    mac: {
      target: ['dmg'],
      icon: inRoot('build', 'icons', 'icon.icns'),
      category: 'public.app-category.business',
    },
    publish: null,
  };
}

/** The bundles, and of the packages outside of them what they need at run time. */
function programFiles(runtime: ElectronRuntime): string[] {
  const ownBuild = napiOf(runtime) < 10;
  return [
    'package.json',
    'dist/electron/*.cjs',
    'dist/renderer/**/*',
    '!**/*.map',
    '!**/.inputs',
    '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
    '!node_modules/node-addon-api',
    // Printed pages use two weights of the font, in the format that Chromium reads.
    '!node_modules/@fontsource/noto-sans-sc/files/*.woff',
    '!node_modules/@fontsource/noto-sans-sc/files/*-{100,200,300,500,700,800,900}-*',
    '!node_modules/@fontsource/noto-sans-sc/{1,2,3,5,7,8,9}00.css',
    '!node_modules/@fontsource/noto-sans-sc/{chinese,cyrillic,latin,vietnamese,index}*',
    // Built here for an older Electron: it has to go with that one and with no other.
    ownBuild ? '!node_modules/better-sqlite3/prebuilds' : '!node_modules/better-sqlite3/build',
  ];
}
