/** Reads an Office package back as its parts, for tests: what PowerPoint looks at before it opens one. */
import { posix } from 'node:path';
import { SaxesParser } from 'saxes';
import { fromBuffer } from 'yauzl';

export interface OfficePackage {
  /** Names as they stand in the archive, with those of folders. */
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Buffer>;
}

export interface Element {
  /** With its prefix: `c:val`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const names: string[] = [];
  const parts = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fault, archive) => {
      if (fault !== null) return reject(fault);
      archive.on('error', reject).on('end', resolve);
      archive.on('entry', (entry) => {
        names.push(entry.fileName);
        archive.openReadStream(entry, (error, stream) => {
          if (error !== null) return reject(error);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
  return { names, parts };
}

/** @throws where it is not well-formed, or a prefix has no namespace. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: Element = {
      name,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [only] = root.children;
  if (only === undefined) throw new Error('no element');
  return only;
}

export function partXml({ parts }: OfficePackage, path: string): Element {
  const content = parts.get(path);
  if (content === undefined) throw new Error(`no part ${path}`);
  return parseXml(content.toString('utf8'));
}

/** All elements of a name below, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The text of an element and everything below it. */
export function textOf(element: Element): string {
  return element.text + element.children.map(textOf).join('');
}

export interface Related {
  readonly id: string;
  /** Last word of the relationship's type. */
  readonly type: string;
  /** Absolute path of the part. */
  readonly target: string;
}

/** Relationships of a part; '' is the package itself. */
export function relationshipsOf(pack: OfficePackage, part: string): Related[] {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!pack.parts.has(path)) return [];
  return all(partXml(pack, path), 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: attributes.Type?.split('/').at(-1) ?? '',
    target: posix.normalize(posix.join(folder, attributes.Target ?? '')),
  }));
}

/** What makes Office offer a repair; empty when nothing does. */
export function packageFaults(pack: OfficePackage): string[] {
  return [
    ...nameFaults(pack),
    ...contentTypeFaults(pack),
    ...relationshipFaults(pack),
    ...idFaults(pack),
  ];
}

function nameFaults({ names, parts }: OfficePackage): string[] {
  const lower = names.map((name) => name.toLowerCase());
  const twice = lower.filter((name, index) => lower.indexOf(name) !== index);
  const folders = names.filter((name) => name.endsWith('/'));
  const malformed = [...parts].flatMap(([name, content]) => {
    if (!/\.(xml|rels)$/.test(name)) return [];
    try {
      parseXml(content.toString('utf8'));
      return [];
    } catch (error) {
      return [`${name} is not well-formed: ${String(error)}`];
    }
  });
  return [
    ...twice.map((name) => `${name} is in the archive twice`),
    ...folders.map((name) => `${name} is a folder`),
    ...malformed,
  ];
}

function contentTypeFaults(pack: OfficePackage): string[] {
  const types = partXml(pack, '[Content_Types].xml');
  const overrides = all(types, 'Override').map(({ attributes }) => attributes.PartName ?? '');
  const endings = all(types, 'Default').map(({ attributes }) => attributes.Extension ?? '');
  const known = new Set(overrides.map((name) => name.slice(1)));
  const unknown = [...pack.parts.keys()].filter((name) => {
    if (name === '[Content_Types].xml' || known.has(name)) return false;
    const ending = name.slice(name.lastIndexOf('.') + 1);
    // A part of XML needs an override: "application/xml" says nothing of what it is.
    return ending === 'xml' || !endings.includes(ending);
  });
  return [
    ...[...known]
      .filter((name) => !pack.parts.has(name))
      .map((name) => `no part for type of ${name}`),
    ...unknown.map((name) => `no content type for ${name}`),
    ...(known.size === overrides.length ? [] : ['a part has two content types']),
    ...(new Set(endings).size === endings.length ? [] : ['an ending has two content types']),
  ];
}

function relationshipFaults(pack: OfficePackage): string[] {
  const sources = ['', ...pack.parts.keys()].filter((name) => !name.endsWith('.rels'));
  const reached = new Set<string>();
  const faults = sources.flatMap((source) => {
    const list = relationshipsOf(pack, source);
    for (const { target } of list) reached.add(target);
    const ids = new Set(list.map(({ id }) => id));
    const dangling = list.filter(({ target }) => !pack.parts.has(target));
    const missing = usedIds(pack, source).filter((id) => !ids.has(id));
    return [
      ...dangling.map(({ target }) => `${source} points to ${target}, which is not there`),
      ...missing.map((id) => `${source} uses ${id}, which it does not have`),
      ...(ids.size === list.length ? [] : [`${source} has an id twice`]),
    ];
  });
  const lost = [...pack.parts.keys()].filter(
    (name) => !reached.has(name) && !name.endsWith('.rels') && name !== '[Content_Types].xml',
  );
  return [...faults, ...lost.map((name) => `nothing points to ${name}`)];
}

/** Ids of relationships that a part speaks of. */
function usedIds({ parts }: OfficePackage, source: string): string[] {
  const content = source.endsWith('.xml') ? parts.get(source)?.toString('utf8') : undefined;
  if (content === undefined) return [];
  return [...content.matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id = '']) => id);
}

/** Shapes of a slide have ids and names of their own. */
function idFaults(pack: OfficePackage): string[] {
  const slides = [...pack.parts.keys()].filter((name) =>
    /^ppt\/.*(slide|notes)[^/]*\.xml$/i.test(name),
  );
  return slides.flatMap((name) => {
    const ids = all(partXml(pack, name), 'p:cNvPr').map(({ attributes }) => attributes.id ?? '');
    const wrong = ids.filter((id) => !/^[1-9]\d*$/.test(id));
    return [
      ...(new Set(ids).size === ids.length ? [] : [`${name} has a shape id twice`]),
      ...wrong.map((id) => `${name} has the shape id ${id}`),
    ];
  });
}
