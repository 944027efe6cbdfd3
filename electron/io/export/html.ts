/** Markup that has been made by a template: it is not escaped again. */
export class Html {
  constructor(readonly text: string) {}
}

export type Content = Html | string | number | null | readonly Content[];

/**
 * Makes markup: html`<td>${name}</td>`. Whatever is put in is escaped, unless it is markup itself;
 * lists are joined, null is nothing. So a product called `<b>` cannot break a page.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  const text = parts.reduce((page, part, index) => page + render(values[index - 1] ?? null) + part);
  return new Html(text);
}

/** Markup from elsewhere that is known to be well-formed, such as a chart drawn as SVG. */
export function raw(text: string): Html {
  return new Html(text);
}

function render(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return content.map(render).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  // Control characters are not allowed in markup and come from damaged exports of tills.
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The text without characters that neither markup nor a worksheet may contain. */
export function printable(text: string): string {
  return Array.from(text, (character) => (isPrintable(character) ? character : ' ')).join('');
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  const lone = code >= 0xd800 && code <= 0xdfff;
  return !lone && code !== 0x7f && code !== 0xfffe && code !== 0xffff;
}
