import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadHandle, WriteHandle } from '#electron/store/handle';
import { DATABASE_FILE, openReader, openStore } from '#electron/store/open';

export interface OpenStore {
  readonly dataDir: string;
  readonly read: ReadHandle;
  readonly write: WriteHandle;
}

const DEMO_FOLDER = 'demo';

/**
 * The shop's own store, and beside it, in a folder of its own, the demo store while there is one.
 * The demo can be removed without a trace because nothing of the shop is ever in it, or of it in
 * the shop's data. While the demo folder exists, the demo is what is open.
 */
export class Stores {
  #open: OpenStore;

  constructor(
    private readonly homeDir: string,
    private readonly now: () => number,
  ) {
    this.#open = this.connect(this.hasDemo() ? this.demoDir : this.homeDir);
  }

  get current(): OpenStore {
    return this.#open;
  }

  get demo(): boolean {
    return this.#open.dataDir === this.demoDir;
  }

  /** Directory of the shop's own data, whichever store is open. */
  get ownDir(): string {
    return this.homeDir;
  }

  /**
   * Fills a new demo store and opens it. `fill` writes into a folder that is put in place only
   * when it is complete, so an interrupted demo leaves nothing behind.
   */
  async createDemo(fill: (db: WriteHandle) => Promise<void>): Promise<void> {
    const draft = join(this.homeDir, `${DEMO_FOLDER}.draft`);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const db = openStore(draft, this.now());
    try {
      await fill(db);
      db.close();
    } catch (error) {
      db.close();
      rmSync(draft, { recursive: true, force: true });
      throw error;
    }
    this.disconnect();
    rmSync(this.demoDir, { recursive: true, force: true });
    renameSync(draft, this.demoDir);
    this.#open = this.connect(this.demoDir);
  }

  /** Deletes the demo store and opens the shop's own. False when there was none. */
  removeDemo(): boolean {
    if (!this.demo) return false;
    this.disconnect();
    rmSync(this.demoDir, { recursive: true, force: true });
    this.#open = this.connect(this.homeDir);
    return true;
  }

  close(): void {
    this.disconnect();
  }

  private get demoDir(): string {
    return join(this.homeDir, DEMO_FOLDER);
  }

  private hasDemo(): boolean {
    return existsSync(join(this.demoDir, DATABASE_FILE));
  }

  private connect(dataDir: string): OpenStore {
    const write = openStore(dataDir, this.now());
    return { dataDir, write, read: openReader(dataDir) };
  }

  private disconnect(): void {
    this.#open.read.close();
    this.#open.write.close();
  }
}
