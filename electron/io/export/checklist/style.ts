import { FONT_FAMILY } from '../fonts';
import type { ChecklistColumn } from './checklist';
import { mm } from './paginate';

const { page } = mm;

export function styleOf(columns: readonly ChecklistColumn[]): string {
  const widths = columns.map(({ mm: width }) => (width === null ? '1fr' : `${width}mm`)).join(' ');
  return `${style}
.line,.names{display:grid;grid-template-columns:${mm.box}mm ${widths};column-gap:${mm.columnGap}mm}
`;
}

const style = `
@page{size:A4 portrait;margin:${page.margin}mm}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 9.5pt/4.4mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
h1,h2,b{font-weight:600}
.page{width:${page.width}mm;height:${page.height}mm;position:relative;overflow:hidden}
.page+.page{break-before:page}
.head{height:${mm.head - 3}mm;margin-bottom:3mm;display:flex;gap:4mm;align-items:center;border-bottom:.35mm solid #1c1917}
.mark{width:11mm;height:4mm;display:flex;flex:none}
.mark i{flex:7;background:#0f766e}
.mark b{flex:3;background:#b45309}
.what{flex:1;min-width:0}
h1{font-size:14pt;line-height:7mm}
h1,.what p,.running{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.what p{color:#44403c}
.when{text-align:right;flex:none}
.when b{display:block;font-size:11pt;line-height:5.4mm}
.when p{font-size:8.5pt;line-height:4mm;color:#44403c}
.running{height:${mm.runningHead - 3}mm;margin-bottom:3mm;border-bottom:.2mm solid #a8a29e;font-size:8.5pt;color:#44403c}
.stopped{height:${mm.stopped - 3}mm;margin-bottom:3mm;border:.35mm solid #1c1917;padding:1.4mm 3mm;font-weight:600}
.shelf{height:${mm.shelf}mm;margin-top:${mm.shelfGap}mm;border-bottom:.25mm solid #1c1917;overflow:hidden}
.head+.shelf,.running+.shelf,.stopped+.shelf{margin-top:0}
h2{display:flex;gap:3mm;align-items:baseline;font-size:12pt;line-height:7.6mm;white-space:nowrap}
h2 span{font-size:8.5pt;font-weight:400;color:#44403c}
h2 .owner{margin-left:auto}
.names{font-size:8pt;line-height:5mm;color:#44403c}
.group{height:${mm.group}mm;line-height:${mm.group}mm;font-weight:600;background:#ecebe8;padding-left:1.5mm}
.line{height:${mm.row}mm;padding-top:1mm;border-bottom:.15mm solid #a8a29e;overflow:hidden}
.two{height:${mm.row + mm.secondLine}mm}
.line>*{overflow:hidden;overflow-wrap:anywhere;max-height:4.6mm}
.two>*{max-height:9mm}
.n{text-align:right;padding-right:2.5mm}
.box svg{display:block;width:4.2mm;height:4.2mm;margin-left:1mm}
.box rect{fill:none;stroke:#1c1917;stroke-width:1.2}
.box path{fill:none;stroke:#1c1917;stroke-width:2}
.foot{position:absolute;left:0;right:0;bottom:0;height:${mm.foot - 3}mm;display:flex;align-items:flex-end;gap:4mm;font-size:9pt}
.foot i{flex:none;width:46mm;border-bottom:.2mm solid #1c1917}
.foot span{margin-left:auto;color:#44403c;font-size:8.5pt}
`;
