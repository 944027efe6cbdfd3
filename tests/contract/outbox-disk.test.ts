import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliverToFolder } from '#electron/backend/outbox/folder';
import { tempDir } from '../helpers/temp-dir';

const deliver = join(import.meta.dirname, '..', 'helpers', 'deliver-process.ts');

/** Linux lets a process have mounts of its own; where it does not, no disk can be full for one test only. */
const hasOwnDisks =
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt'], { stdio: 'ignore' })
    .status === 0;

/** What becomes of a file of so many bytes on a disk of 64 kB that is mounted so. */
function deliverOnDisk(bytes: number, options: string): { outcome: string; files: string[] } {
  const folder = join(tempDir(), 'share');
  mkdirSync(folder);
  const script = `mount -t tmpfs -o size=64k none "$1" && mount -o "remount,$2" "$1" &&
    exec "$3" --import tsx "$4" "$1" "$5"`;
  const answer = execFileSync('unshare', [
    ...['-rm', 'sh', '-c', script, 'sh', folder, options],
    ...[process.execPath, deliver, String(bytes)],
  ]);
  return JSON.parse(answer.toString('utf8'));
}

describe.skipIf(!hasOwnDisks)('a delivery to a disk', () => {
  test('that has room is there whole', () => {
    expect(deliverOnDisk(20_000, 'rw')).toEqual({ outcome: 'sent', files: ['daily.pdf'] });
  });

  test('that is full is put off, and nothing half is left there', () => {
    expect(deliverOnDisk(200_000, 'rw')).toEqual({ outcome: 'folder_full', files: [] });
  });

  test('that can only be read is put off with that reason', () => {
    expect(deliverOnDisk(20_000, 'ro')).toEqual({ outcome: 'folder_unwritable', files: [] });
  });
});

describe('a delivery to a place that is no folder', () => {
  test('is put off', async () => {
    const folder = tempDir();
    await expect(deliverToFolder(join(folder, 'none'), [])).rejects.toMatchObject({
      reason: 'folder_missing',
    });
    await expect(deliverToFolder(process.execPath, [])).rejects.toMatchObject({
      reason: 'folder_missing',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
