import type {
  PlacedBox,
  PlacedChart,
  PlacedImage,
  PlacedPage,
  PlacedShape,
  PlacedTable,
  PlacedText,
} from '#shared/domain/deck/placed';
import { containedIn, type Picture } from './image';
import { frameXml, slideGroup, slideSpaces } from './master';
import { fill, type Paint } from './paint';
import { tableXml } from './table';
import { paragraphXml } from './text';
import { namespaces, type Xml, xml } from './xml';

/** What a slide refers to by relationship: charts in the order of their boxes, the logo. */
export interface SlideLinks {
  chart(box: PlacedChart): string;
  image(box: PlacedImage): { readonly id: string; readonly picture: Picture } | null;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';

/** Screen readers pass over what only decorates. */
const decorative = xml`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;

export function slideXml(page: PlacedPage, links: SlideLinks, paint: Paint): Xml {
  const cover = page.part === 'cover';
  // The first id is the page's own group.
  const boxes = page.boxes.map((box, index) => boxXml(box, index + 2, { links, paint, cover }));
  return xml`<p:sld ${slideSpaces}><p:cSld name="${page.id}"><p:spTree>${slideGroup}${boxes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

interface Surroundings {
  readonly links: SlideLinks;
  readonly paint: Paint;
  readonly cover: boolean;
}

function boxXml(box: PlacedBox, id: number, { links, paint, cover }: Surroundings): Xml | null {
  switch (box.kind) {
    case 'text':
      return textXml(box, id, cover, paint);
    case 'shape':
      return shapeXml(box, id, paint);
    case 'image':
      return imageXml(box, id, links);
    case 'table':
      return frameOf(box, id, box.alt, TABLE, tableXml(box, paint));
    case 'chart': {
      const reference = xml`<c:chart xmlns:c="${namespaces.c}" r:id="${links.chart(box)}"/>`;
      return frameOf(box, id, box.alt, CHART, reference);
    }
  }
}

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

function textXml(
  { name, at, role, paragraphs, anchor }: PlacedText,
  id: number,
  cover: boolean,
  paint: Paint,
): Xml {
  const title = role === 'title';
  const kind = title
    ? xml`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${cover ? 'ctrTitle' : 'title'}"/></p:nvPr>`
    : xml`<p:cNvSpPr txBox="1"/><p:nvPr/>`;
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${kind}</p:nvSpPr><p:spPr><a:xfrm>${frameXml(
    at,
  )}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchors[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.map(
    (it) => paragraphXml(it, paint),
  )}</p:txBody></p:sp>`;
}

function shapeXml({ name, at, fill: colour }: PlacedShape, id: number, paint: Paint): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${frameXml(
    at,
  )}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(colour, paint)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

function imageXml(box: PlacedImage, id: number, links: SlideLinks): Xml | null {
  const link = links.image(box);
  if (link === null) return null;
  const at = containedIn(box.at, link.picture);
  return xml`<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${box.name}" descr="${box.alt}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${link.id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${frameXml(
    at,
  )}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

function frameOf(
  { name, at }: PlacedTable | PlacedChart,
  id: number,
  alt: string,
  uri: string,
  content: Xml,
): Xml {
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${alt}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${frameXml(
    at,
  )}</p:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`;
}
