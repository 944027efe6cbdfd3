import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placedDeck } from '#electron/io/export/deck/placed';
import { deckPptx } from '#electron/io/export/deck/pptx/write';
import type { PlacedChart, PlacedPage } from '#shared/domain/deck/placed';
import { extremeDeck, sampleDeck } from '../../helpers/deck';
import {
  all,
  type Element,
  type OfficePackage,
  openPackage,
  partXml,
  textOf,
} from '../../helpers/office-package';

/**
 * The decks as another program reads them: LibreOffice opens the PPTX and writes what it has understood
 * as an ODP, which is read here.
 */
const run = promisify(execFile);
const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
/** A first start makes a profile, which takes a minute on a busy machine. */
const PATIENCE = 300_000;

const decks = {
  'a week in English': sampleDeck('en'),
  'a week in Chinese': sampleDeck('zh-CN'),
  'extremes in Chinese': extremeDeck('zh-CN'),
};

/** Numbers that LibreOffice keeps: fifteen digits. */
const DIGITS = 15;

interface ReadPage {
  readonly title: string;
  readonly charts: readonly Element[];
}

describe.skipIf(soffice === undefined)('LibreOffice (needs libreoffice-impress)', () => {
  const read = new Map<string, readonly ReadPage[]>();
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'qisan-odp-'));
    const names = Object.keys(decks);
    const files = names.map((_, at) => join(folder, `${at}.pptx`));
    for (const [at, deck] of Object.values(decks).entries()) {
      await writeFile(files[at] ?? '', deckPptx(deck));
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', '--convert-to', 'odp', '--outdir', folder, ...files];
    await run(soffice ?? '', [profile, ...convert], { cwd: folder });
    for (const [at, name] of names.entries()) {
      const pack = await openPackage(await readFile(join(folder, `${at}.odp`)));
      read.set(name, pagesOf(pack));
    }
  }, PATIENCE);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe.each(Object.entries(decks))('reads back of %s', (name, deck) => {
    const written = placedDeck(deck);

    it('every page with its title', () => {
      expect(read.get(name)?.map(({ title }) => title)).toEqual(written.map(titleOf));
    });

    it('every chart with the names and numbers of its series', () => {
      const charts = read.get(name)?.map((page) => page.charts.map(seriesOf));
      expect(charts?.flat().length).toBeGreaterThan(3);
      expect(charts).toEqual(written.map((page) => chartsOf(page).map(expectedSeries)));
    });
  });
});

function pagesOf(pack: OfficePackage): ReadPage[] {
  return all(partXml(pack, 'content.xml'), 'draw:page').map((page) => {
    const slide = { ...page, children: page.children.filter(isNoNote) };
    const title = all(slide, 'draw:frame').find(
      ({ attributes }) => attributes['presentation:class'] === 'title',
    );
    const objects = all(slide, 'draw:object').map(({ attributes }) => {
      const path = (attributes['xlink:href'] ?? '').replace(/^\.\//, '');
      return partXml(pack, `${path}/content.xml`);
    });
    return { title: title === undefined ? '' : plain(wordsOf(title)), charts: objects };
  });
}

function isNoNote({ name }: Element): boolean {
  return name !== 'presentation:notes';
}

/** Several blanks in a row are an element of their own. */
function wordsOf(element: Element): string {
  return all(element, 'text:span').map(textOf).join('');
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

function titleOf({ boxes }: PlacedPage): string {
  const title = boxes.find((box) => box.kind === 'text' && box.role === 'title');
  if (title?.kind !== 'text') return '';
  return plain(title.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
}

function chartsOf({ boxes }: PlacedPage): PlacedChart[] {
  return boxes.filter((box): box is PlacedChart => box.kind === 'chart');
}

type Series = readonly [name: string, values: readonly (number | null)[]];

function expectedSeries({ picture }: PlacedChart): Series[] {
  return picture.series.map(({ name, values }) => [name, values.map(rounded)]);
}

/** The table that LibreOffice keeps with a chart: names in its head, a row for each label. */
function seriesOf(chart: Element): Series[] {
  const [head] = all(chart, 'table:table-header-rows');
  const [body] = all(chart, 'table:table-rows');
  const cellsOf = (row: Element) => row.children.slice(1);
  const names = head === undefined ? [] : all(head, 'table:table-row').flatMap(cellsOf).map(textOf);
  const rows = body === undefined ? [] : all(body, 'table:table-row').map(cellsOf);
  return names.map((name, at) => [
    name,
    rows.map((row) => {
      const value = row[at]?.attributes['office:value'];
      return value === undefined || value === 'NaN' ? null : rounded(Number(value));
    }),
  ]);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
