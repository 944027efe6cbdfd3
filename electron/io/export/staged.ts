import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { writeDraft, writeFault } from './drafts';

export interface StagedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface Draft extends StagedFile {
  readonly draft: string;
}

/**
 * Files that are complete on the disk, but not in place yet. `place` gives them their names: a few
 * renames, quick enough for the middle of a transaction. `discard` takes back whatever there is.
 */
export class StagedFiles {
  readonly #drafts: Draft[] = [];

  constructor(private readonly folder: string) {}

  /** Writes the content under a name that nobody looks at. @throws QisanError `file_unwritable` */
  async add(name: string, content: Uint8Array): Promise<StagedFile> {
    const draft = await writeDraft(this.folder, content);
    const file = {
      path: this.freePath(name),
      bytes: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
    this.#drafts.push({ draft, ...file });
    return file;
  }

  /** Puts every file in its place. @throws QisanError `file_unwritable` */
  place(): void {
    for (const { draft, path } of this.#drafts) {
      try {
        renameSync(draft, path);
      } catch (error) {
        throw writeFault(error, path);
      }
    }
  }

  /** Removes every file, whether it was placed or not. */
  discard(): void {
    for (const { draft, path } of this.#drafts) {
      // A draft that is still there was never placed: the path belongs to somebody else.
      rmSync(existsSync(draft) ? draft : path, { force: true });
    }
    this.#drafts.length = 0;
  }

  /** A name that neither a file nor another draft has. */
  private freePath(name: string): string {
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    const taken = (path: string) =>
      existsSync(path) || this.#drafts.some((draft) => draft.path === path);
    let path = join(this.folder, name);
    for (let number = 2; taken(path); number += 1) {
      path = join(this.folder, `${stem} (${number})${extension}`);
    }
    return path;
  }
}
