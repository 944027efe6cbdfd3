import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteFile, writeNewFile } from '#electron/io/export/files';
import { StagedFiles } from '#electron/io/export/staged';
import { tempDir } from '../../helpers/temp-dir';

const disk = vi.hoisted(() => ({ knowsLinks: true }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const link: typeof real.link = async (from, to) => {
    if (!disk.knowsLinks) throw Object.assign(new Error('no links here'), { code: 'EPERM' });
    await real.link(from, to);
  };
  return { ...real, link };
});
afterEach(() => {
  disk.knowsLinks = true;
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a file in a person's folder", () => {
  it('makes the folder, and leaves nothing but the file', async () => {
    const folder = join(tempDir(), 'a', 'b');
    const path = await writeNewFile(folder, '日报.pdf', bytes('one'));
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['日报.pdf']);
  });

  it('never overwrites: it takes the next number', async () => {
    const folder = tempDir();
    const names = [];
    for (const text of ['one', 'two', 'three']) {
      names.push(basename(await writeNewFile(folder, 'daily.pdf', bytes(text))));
    }
    expect(names).toEqual(['daily.pdf', 'daily (2).pdf', 'daily (3).pdf']);
    expect(readFileSync(join(folder, 'daily.pdf'), 'utf8')).toBe('one');
  });

  it('gives two exports at once two names', async () => {
    const folder = tempDir();
    const paths = await Promise.all(
      Array.from({ length: 8 }, (_, index) => writeNewFile(folder, 'x.csv', bytes(String(index)))),
    );
    expect(new Set(paths).size).toBe(8);
  });

  it('does the same on a memory stick, which knows no hard links', async () => {
    disk.knowsLinks = false;
    const folder = tempDir();
    const names = [];
    for (const text of ['one', 'two']) {
      names.push(basename(await writeNewFile(folder, 'daily.pdf', bytes(text))));
    }
    expect(names).toEqual(['daily.pdf', 'daily (2).pdf']);
    expect(readFileSync(join(folder, 'daily (2).pdf'), 'utf8')).toBe('two');
    expect(readdirSync(folder).toSorted()).toEqual(['daily (2).pdf', 'daily.pdf']);
  });

  it('replaces what a person has agreed to replace', async () => {
    const folder = tempDir();
    writeFileSync(join(folder, 'x.csv'), 'old');
    await overwriteFile(folder, 'x.csv', bytes('new'));
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['x.csv']);
  });
});

describe('staged files', () => {
  it('are not there before they are placed, and gone when they are discarded', async () => {
    const folder = join(tempDir(), '2023', '06');
    const staged = new StagedFiles(folder);
    const { path, sha256 } = await staged.add('daily.pdf', bytes('page'));
    expect(readdirSync(folder)).not.toContain('daily.pdf');
    expect(sha256).toHaveLength(64);
    staged.place();
    expect(readFileSync(path, 'utf8')).toBe('page');
    staged.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave a file that was there before them alone', async () => {
    const folder = tempDir();
    writeFileSync(join(folder, 'daily.pdf'), 'mine');
    const staged = new StagedFiles(folder);
    const { path } = await staged.add('daily.pdf', bytes('page'));
    expect(basename(path)).toBe('daily (2).pdf');
    staged.discard();
    expect(readdirSync(folder)).toEqual(['daily.pdf']);
  });

  it('can be discarded when placing failed half way', async () => {
    const folder = tempDir();
    const staged = new StagedFiles(folder);
    await staged.add('a.pdf', bytes('a'));
    await staged.add('b.pdf', bytes('b'));
    mkdirSync(join(folder, 'b.pdf', 'in-the-way'), { recursive: true });
    expect(() => staged.place()).toThrow();
    staged.discard();
    expect(readdirSync(folder)).toEqual(['b.pdf']);
  });
});
