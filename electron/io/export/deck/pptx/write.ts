import type { Deck } from '#shared/domain/deck/model';
import type { PlacedChart, PlacedImage, PlacedPage } from '#shared/domain/deck/placed';
import { placedDeck } from '../placed';
import { chartXml } from './chart';
import { chartWorkbook } from './chart-sheet';
import { type Picture, readPicture } from './image';
import {
  layouts,
  MASTER_ID,
  notesMasterXml,
  notesSlideXml,
  slideLayoutXml,
  slideMasterXml,
} from './master';
import {
  appXml,
  coreXml,
  presentationPropertiesXml,
  presentationXml,
  tableStylesXml,
  viewXml,
} from './outline';
import type { Paint } from './paint';
import { Package } from './parts';
import { slideXml } from './slide';
import { themeXml } from './theme';

const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const ML = 'application/vnd.openxmlformats-officedocument.presentationml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How far the writing is, after each page. */
export type OnPage = (done: number, total: number) => void;

/**
 * The deck as a PPTX: native charts with their workbooks, tables, titles, speaker notes, alternative
 * texts, sections. The same deck gives the same bytes.
 */
export function deckPptx(deck: Deck, onPage: OnPage = () => undefined): Uint8Array {
  const paint: Paint = { look: deck.look, lang: deck.lang };
  const pages = placedDeck(deck);
  const file = new Package();
  file.relate('', { type: 'officeDocument', target: PRESENTATION });
  file.relate('', { type: 'metadata/core-properties', target: 'docProps/core.xml' });
  file.relate('', { type: 'extended-properties', target: 'docProps/app.xml' });
  const master = file.relate(PRESENTATION, { type: 'slideMaster', target: MASTER });
  addMasters(file, paint);
  const logo = addLogo(file, deck.look.logo);
  const slides = pages.map((page, index) => {
    const id = addSlide(file, page, index + 1, { paint, logo });
    onPage(index + 1, pages.length);
    return id;
  });
  const notes = file.relate(PRESENTATION, { type: 'notesMaster', target: NOTES_MASTER });
  addOutline(file, deck, pages, { master, slides, notes });
  return file.toBytes();
}

function addMasters(file: Package, paint: Paint): void {
  const ids = layouts.map((layout, index) => {
    const path = layoutPath(index);
    file.addXml(path, `${ML}.slideLayout+xml`, slideLayoutXml(layout));
    file.relate(path, { type: 'slideMaster', target: MASTER });
    return file.relate(MASTER, { type: 'slideLayout', target: path });
  });
  file.relate(MASTER, { type: 'theme', target: 'ppt/theme/theme1.xml' });
  file.addXml(MASTER, `${ML}.slideMaster+xml`, slideMasterXml(ids, paint));
  file.addXml('ppt/theme/theme1.xml', `${OFFICE}.theme+xml`, themeXml(paint.look));
  // The master of the notes has a theme of its own: two masters may not share one.
  file.relate(NOTES_MASTER, { type: 'theme', target: 'ppt/theme/theme2.xml' });
  file.addXml(NOTES_MASTER, `${ML}.notesMaster+xml`, notesMasterXml(paint));
  file.addXml('ppt/theme/theme2.xml', `${OFFICE}.theme+xml`, themeXml(paint.look));
}

function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

interface Logo {
  readonly path: string;
  readonly picture: Picture;
}

function addLogo(file: Package, url: string | null): Logo | null {
  const picture = url === null ? null : readPicture(url);
  if (picture === null) return null;
  const path = `ppt/media/logo.${picture.type}`;
  file.addFile(path, `image/${picture.type}`, picture.bytes);
  return { path, picture };
}

/** Adds a slide with its charts and notes, and answers the id of its relationship. */
function addSlide(
  file: Package,
  page: PlacedPage,
  number: number,
  { paint, logo }: { paint: Paint; logo: Logo | null },
): string {
  const path = `ppt/slides/slide${number}.xml`;
  const notes = `ppt/notesSlides/notesSlide${number}.xml`;
  const layout = layoutPath(page.part === 'cover' ? 0 : 1);
  file.relate(path, { type: 'slideLayout', target: layout });
  file.relate(path, { type: 'notesSlide', target: notes });
  let charts = 0;
  const links = {
    chart: (box: PlacedChart) => addChart(file, path, box, `${number}-${++charts}`, paint),
    image: (_box: PlacedImage) =>
      logo === null
        ? null
        : { id: file.relate(path, { type: 'image', target: logo.path }), picture: logo.picture },
  };
  file.addXml(path, `${ML}.slide+xml`, slideXml(page, links, paint));
  file.relate(notes, { type: 'notesMaster', target: NOTES_MASTER });
  file.relate(notes, { type: 'slide', target: path });
  file.addXml(notes, `${ML}.notesSlide+xml`, notesSlideXml(page.notes, paint));
  return file.relate(PRESENTATION, { type: 'slide', target: path });
}

function addChart(
  file: Package,
  slide: string,
  box: PlacedChart,
  name: string,
  paint: Paint,
): string {
  const path = `ppt/charts/chart${name}.xml`;
  const book = `ppt/embeddings/chart${name}.xlsx`;
  const id = file.relate(path, { type: 'package', target: book });
  file.addXml(path, `${OFFICE}.drawingml.chart+xml`, chartXml(box, id, paint));
  file.addFile(book, WORKBOOK, chartWorkbook(box.picture));
  return file.relate(slide, { type: 'chart', target: path });
}

interface OutlineIds {
  readonly master: string;
  readonly notes: string;
  readonly slides: readonly string[];
}

function addOutline(
  file: Package,
  deck: Deck,
  pages: readonly PlacedPage[],
  ids: OutlineIds,
): void {
  const related = (type: string, name: string, content: ReturnType<typeof viewXml>) => {
    const path = `ppt/${name}.xml`;
    file.relate(PRESENTATION, { type, target: path });
    file.addXml(path, `${ML}.${name}+xml`, content);
  };
  file.relate(PRESENTATION, { type: 'theme', target: 'ppt/theme/theme1.xml' });
  related('presProps', 'presProps', presentationPropertiesXml);
  related('viewProps', 'viewProps', viewXml());
  related('tableStyles', 'tableStyles', tableStylesXml);
  file.addXml(
    PRESENTATION,
    `${ML}.presentation.main+xml`,
    presentationXml(deck, pages, { masterId: MASTER_ID, ...ids }),
  );
  file.addXml(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    coreXml(deck),
  );
  file.addXml('docProps/app.xml', `${OFFICE}.extended-properties+xml`, appXml(deck, pages.length));
}
