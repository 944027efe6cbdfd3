/** Takes out of the packed program what came with the Electron folder and is not ours. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/** The program that starts others, and the address another product updates itself from. */
const FOREIGN = ['default_app.asar', 'app-update.yml'];

export async function afterPack({ appOutDir, packager }: AfterPackContext): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  await Promise.all(
    FOREIGN.map((name) => rm(join(resources, name), { recursive: true, force: true })),
  );
}
