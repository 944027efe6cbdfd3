import { FONT_FAMILY } from '../fonts';
import { mm } from './layout';

/** Thickness of the line above a block, in millimetres. */
const RULE = 0.25;

/** Heights of parts are those of the layout: whatever does not fit into its part is cut, not pushed. */
export const style = `
@page{size:A4 portrait;margin:${mm.page.margin}mm}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 7.4pt/${mm.row}mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
.page{width:${mm.page.width}mm;height:${mm.page.height}mm;overflow:hidden;position:relative}
.page>*{margin-bottom:${mm.gap}mm;overflow:hidden}
h1,h2,h3,b,strong,th{font-weight:600}
em,i,u{font-style:normal;text-decoration:none}
ol,ul{list-style:none}
.defs{position:absolute}
.head{height:${mm.head}mm;display:flex;align-items:center;gap:3.4mm;border-bottom:.35mm solid #1c1917}
.mark{width:11mm;height:4mm;display:flex;flex:none}
.mark i{flex:7;background:#0f766e}
.mark b{flex:3;background:#b45309}
.store{flex:1;min-width:0}
.store h1{font-size:14pt;line-height:6.6mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.store p{font-size:8pt;line-height:4.4mm;color:#44403c;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.store p span::before{content:'·';margin:0 1.6mm;color:#a8a29e}
.kind{text-align:right;flex:none}
.kind strong{font-size:11pt;line-height:6.6mm}
.kind p{font-size:7.4pt;line-height:4.4mm;color:#57534e}
.headline p{height:${mm.headline}mm;font-size:8.8pt;line-height:${mm.headline}mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.headline p:first-child{font-weight:600}
.figures{height:${mm.figures}mm;display:grid;grid-template-columns:repeat(5,1fr);grid-template-rows:repeat(2,1fr);column-gap:3mm;row-gap:1.6mm}
.figures article{border-top:.25mm solid #a8a29e;padding-top:.9mm;overflow:hidden}
.figures h3{font-weight:400;font-size:7pt;line-height:3.4mm;color:#57534e;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.value{display:flex;align-items:center;justify-content:space-between;height:6.4mm}
.value strong{font-size:12.5pt;line-height:6.4mm;letter-spacing:-.01em;white-space:nowrap}
.spark{width:9.5mm;height:3.6mm;flex:none;overflow:visible}
.spark path{fill:none;stroke:#a8a29e;stroke-width:1.3}
.spark circle{fill:#292524}
.figures dl{display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:1mm}
.figures dt{font-size:5.8pt;line-height:2.7mm;color:#78716c;white-space:nowrap;overflow:hidden}
.figures dd{font-size:6.8pt;line-height:3.1mm;white-space:nowrap}
.figures dd i{font-size:4.6pt;vertical-align:.3mm;margin-right:.3mm}
.figures .needs{font-size:6.2pt;line-height:2.9mm;color:#78716c;height:5.8mm;overflow:hidden}
.attainment{height:${mm.attainment}mm;display:grid;grid-template-columns:20mm repeat(3,1fr);column-gap:3.4mm;align-items:start}
.score h2{font-size:7.4pt;line-height:3.6mm;white-space:nowrap}
.score strong{font-size:12.5pt;line-height:6mm}
.goal p{line-height:3.6mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.goal p span{color:#57534e;margin-left:1mm;font-size:6.6pt}
.goal .quiet{font-size:6.4pt;line-height:3.2mm;color:#57534e}
.bullet{height:2.2mm;background:#ecebe8;position:relative;margin:.5mm 0}
.bullet i{display:block;height:100%;background:#57534e}
.bullet u{position:absolute;left:80%;top:-.5mm;bottom:-.5mm;width:.35mm;background:#1c1917}
.title{height:${mm.title - RULE}mm;display:flex;align-items:baseline;justify-content:space-between;gap:2mm;overflow:hidden}
.title h2{font-size:8.4pt;line-height:${mm.title}mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0}
.title p{font-size:6.8pt;line-height:${mm.title}mm;color:#57534e;white-space:nowrap;flex:none}
.hours .title{border-top:.25mm solid #a8a29e}
.hours svg{display:block;width:${mm.page.width}mm;height:auto}
.legend span{margin-left:3mm}
.legend i{display:inline-block;width:3mm;height:2mm;margin-right:1mm}
.legend .bar{background:#57534e}
.legend .ghost{background:#e2dfdb;border:.15mm solid #a8a29e}
.legend .heads{background:#d6d3d1}
.missing{height:${mm.closed}mm;display:flex;gap:2.4mm;align-items:baseline;border-top:.25mm solid #d6d3d1;overflow:hidden;margin-bottom:${mm.blockGap}mm}
.missing h2{font-size:7.4pt;line-height:${mm.closed}mm;white-space:nowrap;flex:none}
.missing p,.none{font-size:6.8pt;line-height:${mm.closed}mm;color:#57534e;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.slot .missing{margin:0}
.columns{display:grid;grid-template-columns:1fr 1fr;column-gap:6mm}
.column{min-width:0}
.block{border-top:${RULE}mm solid #a8a29e;margin-bottom:${mm.blockGap}mm;min-width:0}
table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0}
th h2{display:inline;font-size:8.4pt;line-height:0;font-weight:600;color:#1c1917;margin-right:1mm}
th{height:${mm.title - RULE}mm;font-weight:400;font-size:6.2pt;line-height:${mm.title - RULE}mm;color:#78716c;text-align:left;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;padding-right:1mm}
td{height:${mm.row}mm;line-height:${mm.row - 0.3}mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;padding-right:1mm;border-top:.15mm solid #ecebe8}
th.n,td.n{text-align:right;padding-right:0}
.share{display:inline-block;height:1.9mm;background:#a8a29e;margin-left:1.4mm;vertical-align:.1mm}
.gauge{height:${mm.gauge}mm;display:grid;grid-template-columns:12mm 1fr 35mm;column-gap:2mm;align-items:center}
.gauge b{font-weight:400;color:#57534e;white-space:nowrap;overflow:hidden}
.gauge svg{width:100%;height:4mm}
.gauge span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.gauge em{color:#57534e;margin-left:1mm}
.staple{fill:#0f766e}.specialty{stroke:#b45309;stroke-width:.6}.unknown{fill:#ecebe8}
.target{stroke:#1c1917;stroke-width:1.4}.band{fill:#1c1917}
.anomalies li{height:${mm.anomaly}mm;overflow:hidden;border-top:.15mm solid #ecebe8}
.anomalies b,.anomalies span{display:block;line-height:3.8mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.anomalies span{color:#57534e}
.band{display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:6mm}
.lines li{height:${mm.row}mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.lines li b{font-weight:400;color:#57534e;margin-right:1mm}
.boxes li{display:flex;align-items:center;gap:1.4mm}
.boxes u{width:2.4mm;height:2.4mm;border:.2mm solid #57534e;flex:none}
.boxes span{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis}
.boxes em{color:#57534e;font-size:6.6pt;flex:none;max-width:24mm;overflow:hidden;text-overflow:ellipsis}
.note{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;white-space:pre-line}
.ruled i{display:block;height:${mm.row}mm;border-bottom:.15mm solid #d6d3d1}
.foot{position:absolute;left:0;right:0;bottom:0;height:${mm.foot}mm;margin:0!important;border-top:.25mm solid #a8a29e;font-size:6pt;color:#57534e}
.foot p{line-height:3.5mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.foot .last{display:flex;justify-content:space-between}
`;
