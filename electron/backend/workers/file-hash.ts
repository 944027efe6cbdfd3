import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { TaskControl } from './task';

/** SHA-256 of a file's content, by which the same export is known under any name. */
export async function hashOfFile(path: string, control: TaskControl): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    control.stopIfCancelled();
    hash.update(piece as Buffer);
  }
  return hash.digest('hex');
}
