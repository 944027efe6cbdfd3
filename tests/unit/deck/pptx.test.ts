import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { placedDeck } from '#electron/io/export/deck/placed';
import { deckPptx } from '#electron/io/export/deck/pptx/write';
import { printable } from '#electron/io/export/html';
import type { Deck } from '#shared/domain/deck/model';
import type { PlacedChart, PlacedPage } from '#shared/domain/deck/placed';
import { extremeDeck, sampleDeck } from '../../helpers/deck';
import {
  all,
  type Element,
  type OfficePackage,
  openPackage,
  packageFaults,
  partXml,
  relationshipsOf,
  textOf,
} from '../../helpers/office-package';

/** One pixel, to stand for a company's logo. */
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const decks: readonly (readonly [string, () => Deck])[] = [
  ['a week in English', () => sampleDeck('en')],
  ['a week in Chinese', () => sampleDeck('zh-CN')],
  ['extremes in English', () => extremeDeck('en')],
  ['extremes in Chinese', () => extremeDeck('zh-CN')],
  ['a company with a logo', () => withLogo(sampleDeck('zh-CN'))],
  ['a deck without pages', () => ({ ...sampleDeck('en'), pages: [] })],
  ['texts with characters that XML forbids', () => damaged(sampleDeck('en'))],
];

function withLogo(deck: Deck): Deck {
  return { ...deck, look: { ...deck.look, logo: LOGO } };
}

function damaged(deck: Deck): Deck {
  const dirt = 'a\u0000b\u000bc <&"\'> \ud800 \uffff]]>';
  return {
    ...deck,
    title: dirt,
    store: dirt,
    look: { ...deck.look, company: dirt },
    pages: deck.pages.map((page) => ({ ...page, title: dirt, notes: dirt })),
  };
}

describe.each(decks)('the PPTX of %s', (_name, make) => {
  let deck: Deck;
  let pages: readonly PlacedPage[];
  let pack: OfficePackage;

  beforeAll(async () => {
    deck = make();
    pages = placedDeck(deck);
    pack = await openPackage(deckPptx(deck));
  });

  it('is a package in which every part is listed, reached and well-formed', () => {
    expect(packageFaults(pack)).toEqual([]);
  });

  it('has one slide for each page, with its title as the title', () => {
    const slides = slidePaths(pack);
    expect(slides).toHaveLength(pages.length);
    const titles = slides.map((path) => titleOf(partXml(pack, path)));
    const expected = pages.map((page) => {
      const title = page.boxes.find((box) => box.kind === 'text' && box.role === 'title');
      return title?.kind === 'text' ? wordsOf(title.paragraphs) : '';
    });
    expect(titles).toEqual(expected);
  });

  it('has the speaker notes of every page', () => {
    const notes = slidePaths(pack).map((path) => {
      const [target] = relationshipsOf(pack, path).filter(({ type }) => type === 'notesSlide');
      return all(partXml(pack, target?.target ?? ''), 'a:p')
        .map(textOf)
        .join('\n')
        .trim();
    });
    expect(notes).toEqual(pages.map((page) => readable(page.notes)));
  });

  it('says in words what charts and tables show', () => {
    for (const path of slidePaths(pack)) {
      for (const frame of all(partXml(pack, path), 'p:graphicFrame')) {
        expect(all(frame, 'p:cNvPr')[0]?.attributes.descr).toMatch(/\S/);
      }
    }
  });

  it('sets an East Asian font on every run of letters', () => {
    for (const [name, content] of pack.parts) {
      if (!/^ppt\/(slides|notesSlides|charts)\/[^/]*\.xml$/.test(name)) continue;
      const runs = all(partXml(pack, name), 'a:r').concat(all(partXml(pack, name), 'a:defRPr'));
      for (const letters of runs) {
        expect(all(letters, 'a:ea')[0]?.attributes.typeface, `${name} ${content.length}`).toBe(
          deck.look.eastAsianFont,
        );
      }
    }
  });

  it('shows in every chart, and holds in its workbook, the numbers of the page', async () => {
    const slides = slidePaths(pack);
    for (const [index, page] of pages.entries()) {
      const charts = page.boxes.filter((box): box is PlacedChart => box.kind === 'chart');
      const paths = relationshipsOf(pack, slides[index] ?? '')
        .filter(({ type }) => type === 'chart')
        .map(({ target }) => target);
      expect(paths).toHaveLength(charts.length);
      for (const [number, path] of paths.entries()) {
        const expected = charts[number]?.picture.series.map(({ name, values }) => ({
          name,
          values,
        }));
        expect(cachedSeries(partXml(pack, path))).toEqual(expected);
        expect(await workbookSeries(pack, path)).toEqual(expected);
      }
    }
  });

  it('is the same, byte for byte, when it is written again', () => {
    expect(Buffer.compare(deckPptx(deck), deckPptx(deck))).toBe(0);
  });
});

function slidePaths(pack: OfficePackage): string[] {
  return relationshipsOf(pack, 'ppt/presentation.xml')
    .filter(({ type }) => type === 'slide')
    .map(({ target }) => target);
}

function titleOf(slide: Element): string {
  const title = all(slide, 'p:sp').find((shape) =>
    all(shape, 'p:ph').some(({ attributes }) => /^(ctrT|t)itle$/.test(attributes.type ?? '')),
  );
  return title === undefined ? '' : all(title, 'a:t').map(textOf).join('');
}

function wordsOf(paragraphs: readonly { runs: readonly { text: string }[] }[]): string {
  return readable(paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
}

/** What of a text may stand in XML. */
function readable(text: string): string {
  return printable(text).trim();
}

interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

function cachedSeries(chart: Element): Series[] {
  const series = all(chart, 'c:ser').map((element) => {
    const [names] = all(element, 'c:tx');
    const [cache] = all(element, 'c:numCache');
    const count = Number(cache?.children.find((it) => it.name === 'c:ptCount')?.attributes.val);
    const values: (number | null)[] = Array.from({ length: count }, () => null);
    for (const point of cache === undefined ? [] : all(cache, 'c:pt')) {
      values[Number(point.attributes.idx)] = Number(textOf(point));
    }
    const order = Number(element.children.find((it) => it.name === 'c:order')?.attributes.val);
    const name = names === undefined ? '' : all(names, 'c:v').map(textOf).join('');
    return { order, name, values };
  });
  return series.toSorted((a, b) => a.order - b.order).map(({ name, values }) => ({ name, values }));
}

async function workbookSeries(pack: OfficePackage, chart: string): Promise<Series[]> {
  const [book] = relationshipsOf(pack, chart).filter(({ type }) => type === 'package');
  const bytes = pack.parts.get(book?.target ?? '');
  if (bytes === undefined) throw new Error(`${chart} has no workbook`);
  const reader = new ExcelJS.Workbook();
  await reader.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = reader.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  const count = sheet.getRow(1).cellCount - 1;
  return Array.from({ length: count }, (_, index) => ({
    name: String(sheet.getCell(1, index + 2).value),
    values: Array.from({ length: sheet.rowCount - 1 }, (_, row) => {
      const { value } = sheet.getCell(row + 2, index + 2);
      return typeof value === 'number' ? value : null;
    }),
  }));
}
