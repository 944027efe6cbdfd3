import { readdirSync } from 'node:fs';
import { deliverToFolder } from '#electron/backend/outbox/folder';
import { toFault } from '#electron/backend/outbox/setback';

/**
 * A process that delivers a file of so many bytes into a folder and says what became of it and what lies
 * there then, so that a test can do it on a disk of its own. `tsx deliver-process.ts FOLDER BYTES`
 */
const [folder = '', bytes = '0'] = process.argv.slice(2);
const content = Buffer.alloc(Number(bytes), 7);
const outcome = await deliverToFolder(folder, [{ name: 'daily.pdf', content, sha256: 'x' }]).then(
  () => 'sent',
  (error: unknown) => toFault(error).reason,
);
process.stdout.write(JSON.stringify({ outcome, files: readdirSync(folder) }));
