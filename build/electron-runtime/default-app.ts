/**
 * An Electron folder holds a small program, `default_app.asar`, that starts the application named
 * on the command line (`electron .`). The carried runtime lacks it; this one does the same for a
 * folder with a package.json or a script. It has
 * to be an archive: electron-builder reads every file of that ending as one.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

const PACKAGE_JSON = JSON.stringify({ name: 'electron', main: 'main.js' });

const MAIN = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('electron: name the folder or the script of an application');
  process.exit(1);
}
const path = resolve(named);
if (/\\.c?js$/.test(path)) {
  require(path);
} else {
  const text = readFileSync(join(path, 'package.json'), 'utf8');
  const { main = 'index.js', name, productName, version } = JSON.parse(text);
  if (version) app.setVersion(version);
  app.setName(productName ?? name);
  app.setAppPath(path);
  require(join(path, main));
}
`;

export async function writeDefaultApp(resources: string): Promise<void> {
  const folder = join(resources, 'default_app');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), PACKAGE_JSON);
  await writeFile(join(folder, 'main.js'), MAIN);
  await createPackage(folder, join(resources, 'default_app.asar'));
  await rm(folder, { recursive: true });
}
