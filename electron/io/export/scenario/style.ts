import { FONT_FAMILY } from '../fonts';

/** A4 in black and grey: a scenario is read and talked about, not carried to the shelf. */
export const STYLE = `
@page{size:A4 portrait;margin:14mm 12mm 16mm;
@bottom-right{content:counter(page) ' / ' counter(pages);font:400 8pt '${FONT_FAMILY}',sans-serif;color:#44403c}}
*{box-sizing:border-box;margin:0;padding:0}
body{font:400 9pt/4.6mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
h1,h2,b{font-weight:600}
header{border-bottom:.35mm solid #1c1917;padding-bottom:2mm;margin-bottom:4mm}
header p,h2 span,small{color:#44403c}
h1{font-size:14pt;line-height:7mm}
h2{font-size:11pt;line-height:6mm;margin-bottom:1mm;break-after:avoid}
h2 span{font-size:8.5pt;font-weight:400;margin-left:4mm}
.finding{font-size:11pt;line-height:6mm;margin-bottom:5mm}
.finding b{font-size:18pt;line-height:9mm;margin-right:3mm}
section{margin-bottom:6mm}
table{width:100%;border-collapse:collapse}
thead{display:table-header-group}
tr{break-inside:avoid}
th{text-align:left;font-size:8pt;font-weight:400;color:#44403c;border-bottom:.25mm solid #1c1917;padding:.6mm 2mm .6mm 0;vertical-align:bottom}
td{border-bottom:.15mm solid #a8a29e;padding:.8mm 2mm .8mm 0;vertical-align:top;overflow-wrap:anywhere}
.n{text-align:right;white-space:nowrap}
th.n{white-space:normal}
.changes{table-layout:fixed}
.sku{width:46mm}.category{width:24mm}.facings{width:15mm}.gain{width:21mm}
.group td{break-after:avoid;font-weight:600;border-bottom:.25mm solid #1c1917;padding-top:2mm}
li{list-style:none;margin-bottom:1mm;padding-left:3mm;border-left:.4mm solid #a8a29e}
`;
