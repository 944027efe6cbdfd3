import { colours, page, type as sizes } from '#shared/domain/deck/look';
import { fill, language, type Paint, typefaces } from './paint';
import { hundredths } from './text';
import { emu, namespaces, type Xml, xml } from './xml';

const spaces = xml`xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}"`;

const group = xml`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`;

const colourMap = xml`bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"`;

const background = xml`<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

const { margin, width } = page;
const titleBox = { x: margin, y: 0.6, w: width - 2 * margin, h: 0.95 };
const coverTitle = { x: margin + 0.3, y: 2.2, w: width - 2 * margin - 0.6, h: 1.4 };

export const slideSpaces = spaces;
export const slideGroup = group;

export function slideMasterXml(layoutIds: readonly string[], paint: Paint): Xml {
  const layouts = layoutIds.map(
    (id, index) => xml`<p:sldLayoutId id="${FIRST_LAYOUT + index}" r:id="${id}"/>`,
  );
  return xml`<p:sldMaster ${spaces}><p:cSld>${background}<p:spTree>${group}${placeholder(
    'title',
    titleBox,
  )}</p:spTree></p:cSld><p:clrMap ${colourMap}/><p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(
    sizes.title[0] ?? 28,
    true,
    paint,
  )}</p:titleStyle><p:bodyStyle>${level(sizes.body[0] ?? 18, false, paint)}</p:bodyStyle><p:otherStyle>${level(
    sizes.heading,
    false,
    paint,
  )}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** Ids of master and layouts share one range, above those of slides. */
export const MASTER_ID = 2_147_483_648;
const FIRST_LAYOUT = MASTER_ID + 1;

export const layouts = [
  { name: 'Cover', title: coverTitle, type: 'title' },
  { name: 'Page', title: titleBox, type: 'titleOnly' },
] as const;

export function slideLayoutXml({ name, title, type }: (typeof layouts)[number]): Xml {
  return xml`<p:sldLayout ${spaces} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${group}${placeholder(
    type === 'title' ? 'ctrTitle' : 'title',
    title,
  )}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function frameXml({ x, y, w, h }: Box): Xml {
  return xml`<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/>`;
}

/** An empty title to be filled in: programs show their own prompt in it. */
function placeholder(type: 'title' | 'ctrTitle', box: Box): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${frameXml(
    box,
  )}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`;
}

function level(size: number, bold: boolean, paint: Paint): Xml {
  return xml`<a:lvl1pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${hundredths(
    size,
  )}" b="${bold ? 1 : 0}" kern="1200">${fill(colours.ink, paint)}${typefaces(paint)}</a:defRPr></a:lvl1pPr>`;
}

/** Notes pages: the slide above, the words below. A4 upright. */
const notesPage = { w: 7.5, h: 10 };
const notesImage = { x: 0.5, y: 0.7, w: 6.5, h: 3.656 };
const notesBody = { x: 0.75, y: 4.75, w: 6, h: 4.5 };

export const notesSize = xml`cx="${emu(notesPage.w)}" cy="${emu(notesPage.h)}"`;

export function notesMasterXml(paint: Paint): Xml {
  return xml`<p:notesMaster ${spaces}><p:cSld>${background}<p:spTree>${group}${notesImageXml(
    true,
  )}${notesBodyXml(true, xml`<a:p><a:endParaRPr lang="en-US"/></a:p>`)}</p:spTree></p:cSld><p:clrMap ${colourMap}/><p:notesStyle>${level(
    12,
    false,
    paint,
  )}</p:notesStyle></p:notesMaster>`;
}

export function notesSlideXml(notes: string, paint: Paint): Xml {
  const paragraphs = notes.split('\n').map((line) => {
    const words =
      line === ''
        ? xml`<a:endParaRPr ${language(paint)}/>`
        : xml`<a:r><a:rPr ${language(paint)} dirty="0">${typefaces(paint)}</a:rPr><a:t>${line}</a:t></a:r>`;
    return xml`<a:p>${words}</a:p>`;
  });
  return xml`<p:notes ${spaces}><p:cSld><p:spTree>${group}${notesImageXml(false)}${notesBodyXml(
    false,
    xml`${paragraphs}`,
  )}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

function notesImageXml(onMaster: boolean): Xml {
  const at = onMaster
    ? xml`<a:xfrm>${frameXml(notesImage)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
    : null;
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${at}</p:spPr></p:sp>`;
}

function notesBodyXml(onMaster: boolean, paragraphs: Xml): Xml {
  const at = onMaster
    ? xml`<a:xfrm>${frameXml(notesBody)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
    : null;
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${at}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}
