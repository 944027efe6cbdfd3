import { FONT_FAMILY } from '../fonts';

/** What stands in the margin of every page. */
export interface PageMargins {
  /** From the second page on. */
  readonly top: string;
  /** Lines for a name and a date. */
  readonly sign: string;
}

/** Page numbers and the lines to sign on stand on every sheet: sheets are handed out by shelf. */
export function styleOf({ top, sign }: PageMargins): string {
  const margin = `font:400 8pt '${FONT_FAMILY}',sans-serif;color:#44403c`;
  return `
@page{size:A4 portrait;margin:14mm 12mm 20mm;
@top-left{content:${cssText(top)};${margin};vertical-align:middle}
@bottom-left{content:${cssText(sign)};${margin};font-size:9pt;vertical-align:middle;white-space:pre}
@bottom-right{content:counter(page) ' / ' counter(pages);${margin};vertical-align:middle}}
@page:first{@top-left{content:none}}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 9.5pt/5mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
h1,h2,h3,th,b{font-weight:600}
header{display:flex;gap:4mm;align-items:center;border-bottom:.35mm solid #1c1917;padding-bottom:2.5mm;margin-bottom:3mm}
.mark{width:11mm;height:4mm;display:flex;flex:none}
.mark i{flex:7;background:#0f766e}
.mark b{flex:3;background:#b45309}
.what{flex:1;min-width:0}
h1{font-size:14pt;line-height:7mm}
.what p{color:#44403c}
.when{text-align:right;flex:none}
.when b{display:block;font-size:11pt;line-height:6mm}
.when p{font-size:8.5pt;color:#44403c}
.stopped{border:.35mm solid #1c1917;padding:2mm 3mm;margin-bottom:3mm;font-weight:600}
.shelf{margin-bottom:6mm}
.shelf h2{font-size:12pt;line-height:6mm;break-after:avoid;display:flex;gap:4mm;align-items:baseline}
.shelf h2 span{font-size:8.5pt;font-weight:400;color:#44403c}
.shelf h2 .owner{margin-left:auto}
table{width:100%;table-layout:fixed;border-collapse:collapse}
thead{display:table-header-group}
tr{break-inside:avoid}
th{text-align:left;font-size:8pt;font-weight:400;color:#44403c;border-bottom:.25mm solid #1c1917;padding:.6mm 1.5mm .6mm 0;vertical-align:bottom}
td{border-bottom:.15mm solid #a8a29e;padding:1mm 1.5mm 1mm 0;vertical-align:top;overflow-wrap:anywhere}
.n{text-align:right;padding-right:3mm}
.group td{break-after:avoid;font-weight:600;background:#ecebe8;border-bottom:0;padding:.6mm 1.5mm}
.box{width:9mm}.code{width:31mm}.count{width:15mm}.todo{width:54mm}
.box svg{display:block;width:4.2mm;height:4.2mm;margin:.4mm 0 0 1mm}
.box rect{fill:none;stroke:#1c1917;stroke-width:1.2}
.box path{fill:none;stroke:#1c1917;stroke-width:2}
`;
}

/** A string of CSS: quotes and backslashes in the shop's own names stay text. */
function cssText(text: string): string {
  const escaped = text.replace(/["\\<\n\r]/g, (one) => `\\${one.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
