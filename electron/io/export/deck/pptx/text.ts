import { LINE_SPACING } from '#shared/domain/deck/measure';
import { BULLET_INDENT, type Paragraph, type Run } from '#shared/domain/deck/placed';
import { fill, language, type Paint, typefaces } from './paint';
import { emu, raw, type Xml, xml } from './xml';

/** Field that shows the number of the slide; any fixed id will do. */
const SLIDE_NUMBER = '{7A3B0C52-1E0D-4C57-9B0B-5D3F0A7C7301}';

const alignments = { start: 'l', center: 'ctr', end: 'r' } as const;

export function paragraphXml({ runs, size, align, bullet, after }: Paragraph, paint: Paint): Xml {
  const indent = bullet
    ? raw(` marL="${emu(BULLET_INDENT)}" indent="-${emu(BULLET_INDENT)}"`)
    : raw('');
  const marks = bullet ? xml`<a:buFont typeface="Arial"/><a:buChar char="•"/>` : xml`<a:buNone/>`;
  return xml`<a:p><a:pPr${indent} algn="${alignments[align]}">${spacing(size)}<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="${hundredths(
    after,
  )}"/></a:spcAft>${marks}</a:pPr>${runs.map((run) => runXml(run, size, paint))}</a:p>`;
}

/** Lines at an exact distance: fonts differ in theirs, and what was measured has to fit. */
export function spacing(size: number): Xml {
  return xml`<a:lnSpc><a:spcPts val="${hundredths(size * LINE_SPACING)}"/></a:lnSpc>`;
}

export function runXml({ text, colour, bold, field }: Run, size: number, paint: Paint): Xml {
  const weight = bold ? raw(' b="1"') : raw('');
  const properties = xml`<a:rPr ${language(paint)} sz="${hundredths(size)}"${weight} dirty="0">${fill(
    colour,
    paint,
  )}${typefaces(paint)}</a:rPr>`;
  if (field === 'page') {
    return xml`<a:fld id="${SLIDE_NUMBER}" type="slidenum">${properties}<a:t>${text}</a:t></a:fld>`;
  }
  return xml`<a:r>${properties}<a:t>${text}</a:t></a:r>`;
}

export function hundredths(points: number): number {
  return Math.round(points * 100);
}
