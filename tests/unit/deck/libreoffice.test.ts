import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { placedDeck } from '#electron/io/export/deck/placed';
import { deckPptx } from '#electron/io/export/deck/pptx/write';
import { extremeDeck } from '../../helpers/deck';
import { tempDir } from '../../helpers/temp-dir';

const run = promisify(execFile);
const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
/** A first start makes a profile, which takes a minute on a busy machine. */
const PATIENCE = 300_000;

it.skipIf(soffice === undefined)(
  'LibreOffice reads a deck back, page for page (needs libreoffice-impress and poppler-utils)',
  { timeout: PATIENCE },
  async () => {
    const folder = tempDir();
    const deck = extremeDeck('zh-CN');
    const pptx = join(folder, 'deck.pptx');
    await writeFile(pptx, deckPptx(deck));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, pptx];
    await run(soffice ?? '', [profile, ...convert], { cwd: folder });
    const pdf = join(folder, 'deck.pdf');
    const { stdout: info } = await run('pdfinfo', [pdf]);
    expect(info).toMatch(new RegExp(`Pages:\\s+${placedDeck(deck).length}\\b`));
    const { stdout: text } = await run('pdftotext', [pdf, '-']);
    for (const { title } of deck.pages.slice(2)) {
      expect(text.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, '').slice(0, 12));
    }
  },
);
