import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

interface PlainOptions {
  readonly position: false;
  readonly xmlns: false;
}

export type Attributes = Readonly<Record<string, string>>;

export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A parser that tells a listener; names come without their prefix (`x:row` is `row`). */
export function xmlParser(listener: XmlListener): SaxesParser<PlainOptions> {
  const parser = new SaxesParser<PlainOptions>({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => listener.open?.(localName(tag.name), tag.attributes));
  if (listener.text !== undefined) parser.on('text', (text) => listener.text?.(text));
  if (listener.close !== undefined)
    parser.on('closetag', (tag) => listener.close?.(localName(tag.name)));
  return parser;
}

export function parseXml(text: string, listener: XmlListener): void {
  if (text === '') return;
  xmlParser(listener).write(text).close();
}

export async function parseXmlStream(stream: Readable, listener: XmlListener): Promise<void> {
  const parser = xmlParser(listener);
  const decoder = new TextDecoder();
  for await (const piece of stream) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
}

/** An attribute by its name without prefix (`r:id` is `id`). */
export function attribute(attributes: Attributes, name: string): string {
  const own = attributes[name];
  if (own !== undefined) return own;
  return Object.entries(attributes).find(([key]) => localName(key) === name)?.[1] ?? '';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
