import { createHash, randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { extname, join } from 'node:path';

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

  /** Writes the content through to the disk under a name that nobody looks at. */
  async add(name: string, content: Uint8Array): Promise<StagedFile> {
    await mkdir(this.folder, { recursive: true });
    const draft = join(this.folder, `.${randomUUID()}.part`);
    const entry: Draft = {
      draft,
      path: this.freePath(name),
      bytes: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
    this.#drafts.push(entry);
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    return { path: entry.path, bytes: entry.bytes, sha256: entry.sha256 };
  }

  /** Puts every file in its place. */
  place(): void {
    for (const { draft, path } of this.#drafts) renameSync(draft, path);
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
