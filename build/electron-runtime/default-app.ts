/**
 * An Electron folder holds a small program, `default_app.asar`, that starts the application named
 * on the command line (`electron .`). The carried runtime lacks it; this one does the same for a
 * folder with a package.json. Electron takes a plain folder of that name as well as an archive.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE_JSON = JSON.stringify({ name: 'electron', main: 'main.js' });

const MAIN = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('electron: name the folder of an application');
  process.exit(1);
}
const folder = resolve(named);
const { main = 'index.js', name, productName, version } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
if (version) app.setVersion(version);
app.setName(productName ?? name);
app.setAppPath(folder);
require(join(folder, main));
`;

export async function writeDefaultApp(resources: string): Promise<void> {
  const folder = join(resources, 'default_app.asar');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), PACKAGE_JSON);
  await writeFile(join(folder, 'main.js'), MAIN);
}
