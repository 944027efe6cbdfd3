import { colours, defaultLook, page } from '#shared/domain/deck/look';
import { LINE_SPACING } from '#shared/domain/deck/measure';
import type { DeckLook } from '#shared/domain/deck/model';
import { BULLET_INDENT } from '#shared/domain/deck/placed';
import { FONT_FAMILY } from '../../fonts';

/**
 * The fonts of a company's own before the one that is carried along; a PC without them shows that one, and
 * so does a deck without a template, everywhere the same.
 */
function families({ latinFont, eastAsianFont }: DeckLook): string {
  const own = [latinFont, eastAsianFont];
  const asUsual = own.join() === [defaultLook.latinFont, defaultLook.eastAsianFont].join();
  const names = [...(asUsual ? [] : own), FONT_FAMILY].map((name) => `'${withoutMarks(name)}'`);
  return [...names, 'sans-serif'].join(',');
}

/** The name of a font is typed by a person and stands in a style sheet. */
function withoutMarks(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._-]/gu, '');
}

/** Boxes stand where the layout put them; on a screen the pages lie on a grey table. */
export const styleOf = (look: DeckLook): string => `
@page{size:${page.width}in ${page.height}in;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 14pt/${LINE_SPACING} ${families(look)};color:#${colours.ink};font-variant-numeric:tabular-nums}
.page{position:relative;width:${page.width}in;height:${page.height}in;overflow:hidden;background:#fff;break-after:page}
.page:last-child{break-after:auto}
.box{position:absolute}
.text{display:flex;flex-direction:column}
.middle{justify-content:center}
.bottom{justify-content:flex-end}
h1{font:inherit}
.item{position:relative;padding-left:${BULLET_INDENT}in}
.item::before{content:'•';position:absolute;left:0;color:#${colours.quiet}}
span{white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;table-layout:fixed}
td{vertical-align:middle;border-bottom:.75pt solid #${colours.hairline}}
.header td{border-bottom:1pt solid #${colours.faint}}
.total td{border-top:1pt solid #${colours.faint};border-bottom:0}
img{object-fit:contain;object-position:left top}
svg{display:block;width:100%;height:100%;overflow:visible;font-family:inherit}
@media screen{
body{background:#d6d3d1}
.page{margin:0 auto .25in;box-shadow:0 0 0 1px #c7c3bf}
[data-key]:not([data-key=""]){cursor:pointer}
[data-key]:focus-visible{outline:2px solid #${colours.ink};outline-offset:2px}
}
`;
