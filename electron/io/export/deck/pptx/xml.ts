/** OOXML is written with the templates of `html.ts`: what is put in is escaped and printable. */
export { type Html as Xml, html as xml, raw } from '../../html';

export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const EMU_PER_INCH = 914_400;
const EMU_PER_POINT = 12_700;

export function emu(inches: number): number {
  return Math.round(inches * EMU_PER_INCH);
}

export function emuOfPoints(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
