import type { Lang } from '#shared/i18n/t';
import { fontFaces } from './fonts';
import { type Html, html, raw } from './html';

export interface DocumentParts {
  readonly lang: Lang;
  readonly title: string;
  readonly style: string;
  readonly content: Html;
}

/**
 * A complete HTML document that needs nothing from outside, with its fonts and pictures inside. The
 * same content gives the same document, byte for byte.
 */
export function printedDocument({ lang, title, style, content }: DocumentParts): string {
  const body = lang === 'en' ? straightQuotes(content.text) : content.text;
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<style>${raw(fontFaces(body) + style)}</style></head><body>${raw(body)}</body></html>`.text;
}

/** The font draws curly quotes as wide as a Chinese character, which tears English words apart. */
function straightQuotes(markup: string): string {
  return markup.replace(/[‘’]/g, '&#39;').replace(/[“”]/g, '&quot;');
}
