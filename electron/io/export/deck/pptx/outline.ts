import { createHash } from 'node:crypto';
import type { Deck } from '#shared/domain/deck/model';
import type { PlacedPage } from '#shared/domain/deck/placed';
import { translator } from '#shared/i18n/t';
import { notesSize, slideSpaces } from './master';
import { namespaces, type Xml, xml } from './xml';

/** 13.333 × 7.5 inches, exactly as PowerPoint's own widescreen. */
const SLIDE = { cx: 12_192_000, cy: 6_858_000 };
const FIRST_SLIDE = 256;
const SECTIONS = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';
const P14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

interface Ids {
  readonly masterId: number;
  readonly master: string;
  readonly notes: string;
  readonly slides: readonly string[];
}

export function presentationXml(deck: Deck, pages: readonly PlacedPage[], ids: Ids): Xml {
  const slides = ids.slides.map(
    (id, index) => xml`<p:sldId id="${FIRST_SLIDE + index}" r:id="${id}"/>`,
  );
  return xml`<p:presentation ${slideSpaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${
    ids.masterId
  }" r:id="${ids.master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${
    ids.notes
  }"/></p:notesMasterIdLst><p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="${SLIDE.cx}" cy="${
    SLIDE.cy
  }"/><p:notesSz ${notesSize}/>${sections(deck, pages)}</p:presentation>`;
}

/** The parts of the review as sections, for the list of slides on the left. */
function sections(deck: Deck, pages: readonly PlacedPage[]): Xml {
  const t = translator(deck.lang);
  const groups: { name: string; slides: number[] }[] = [];
  pages.forEach((page, index) => {
    const name = t(`deck.part_${page.part}`);
    const last = groups.at(-1);
    if (last?.name === name) last.slides.push(index);
    else groups.push({ name, slides: [index] });
  });
  const list = groups.map(({ name, slides }, index) => {
    const inside = slides.map((slide) => xml`<p14:sldId id="${FIRST_SLIDE + slide}"/>`);
    return xml`<p14:section name="${name}" id="${guid(`${index} ${name}`)}"><p14:sldIdLst>${inside}</p14:sldIdLst></p14:section>`;
  });
  return xml`<p:extLst><p:ext uri="${SECTIONS}"><p14:sectionLst xmlns:p14="${P14}">${list}</p14:sectionLst></p:ext></p:extLst>`;
}

/** The same text gives the same id. */
function guid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase();
  const part = (from: number, to: number) => hex.slice(from, to);
  return `{${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-A${part(17, 20)}-${part(20, 32)}}`;
}

export const presentationPropertiesXml = xml`<p:presentationPr ${slideSpaces}/>`;

export function viewXml(): Xml {
  return xml`<p:viewPr ${slideSpaces}><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>`;
}

export const tableStylesXml = xml`<a:tblStyleLst xmlns:a="${namespaces.a}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`;

export function coreXml(deck: Deck): Xml {
  const made = new Date(deck.madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${deck.title}</dc:title><dc:subject>${deck.store} ${deck.from} – ${deck.to}</dc:subject><dc:creator>Qisan</dc:creator><dc:language>${deck.lang}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${made}</dcterms:modified></cp:coreProperties>`;
}

export function appXml({ look }: Deck, slides: number): Xml {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Qisan</Application><Slides>${slides}</Slides><Notes>${slides}</Notes><Company>${look.company}</Company></Properties>`;
}
