import { categoryHues, colours } from '#shared/domain/deck/look';
import type { DeckLook } from '#shared/domain/deck/model';
import { namespaces, type Xml, xml } from './xml';

/** The company's colours and fonts, for whoever goes on working on the deck. */
export function themeXml(look: DeckLook): Xml {
  const [a2, a3, a4, a5, a6] = categoryHues;
  const slots: readonly (readonly [string, string])[] = [
    ['dk1', colours.ink],
    ['lt1', colours.paper],
    ['dk2', colours.quiet],
    ['lt2', colours.hairline],
    ['accent1', look.accent],
    ['accent2', a2],
    ['accent3', a3],
    ['accent4', a4],
    ['accent5', a5],
    ['accent6', a6],
    ['hlink', look.accent],
    ['folHlink', colours.quiet],
  ];
  const scheme = slots.map(([slot, rgb]) => xml`<a:${slot}><a:srgbClr val="${rgb}"/></a:${slot}>`);
  const fonts = xml`<a:latin typeface="${look.latinFont}"/><a:ea typeface="${look.eastAsianFont}"/><a:cs typeface=""/>`;
  return xml`<a:theme xmlns:a="${namespaces.a}" name="Qisan"><a:themeElements><a:clrScheme name="Qisan">${scheme}</a:clrScheme><a:fontScheme name="Qisan"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>${formats}</a:themeElements></a:theme>`;
}

const solid = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const thin = xml`<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/></a:ln>`;
const plain = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;

/** Flat, as the deck is: the format wants three of each. */
const formats = xml`<a:fmtScheme name="Qisan"><a:fillStyleLst>${solid}${solid}${solid}</a:fillStyleLst><a:lnStyleLst>${thin}${thin}${thin}</a:lnStyleLst><a:effectStyleLst>${plain}${plain}${plain}</a:effectStyleLst><a:bgFillStyleLst>${solid}${solid}${solid}</a:bgFillStyleLst></a:fmtScheme>`;
