import { colours } from '#shared/domain/deck/look';
import type { DeckLook } from '#shared/domain/deck/model';
import { type Xml, xml } from './xml';

/** What colours and letters are written with: the company's look, and the language of the deck. */
export interface Paint {
  readonly look: DeckLook;
  readonly lang: 'en' | 'zh-CN';
}

/** The accent and the ink are those of the theme, so that a change of the theme recolours the deck. */
export function fill(colour: string, { look }: Paint): Xml {
  if (colour === look.accent) return xml`<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>`;
  if (colour === colours.ink) return xml`<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>`;
  return xml`<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** Latin and East Asian letters each in their font: without it Chinese falls back to anything. */
export function typefaces({ look }: Paint): Xml {
  const { latinFont, eastAsianFont } = look;
  return xml`<a:latin typeface="${latinFont}"/><a:ea typeface="${eastAsianFont}"/><a:cs typeface="${latinFont}"/>`;
}

export function language({ lang }: Paint): Xml {
  return lang === 'en' ? xml`lang="en-US" altLang="zh-CN"` : xml`lang="zh-CN" altLang="en-US"`;
}
