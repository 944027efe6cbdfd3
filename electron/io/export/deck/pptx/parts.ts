import { type ZipEntry, zip } from '../../zip';
import { DECLARATION, namespaces, raw, type Xml, xml } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIP_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** From a part to another: `type` is the last word of the relationship's name. */
export interface Relationship {
  readonly type: string;
  /** Absolute path of the part, without the leading slash. */
  readonly target: string;
}

/**
 * An Office package: parts with their kinds and relationships. Whatever is added is listed where the
 * format wants it listed, and nothing else is; that is what opening "without a repair" hangs on.
 */
export class Package {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #overrides = new Map<string, string>();
  readonly #defaults = new Map<string, string>([
    ['rels', RELATIONSHIP_TYPE],
    ['xml', 'application/xml'],
  ]);
  readonly #relationships = new Map<string, Relationship[]>();

  /** Adds a part of XML. */
  addXml(path: string, contentType: string, content: Xml): void {
    this.#set(path, Buffer.from(DECLARATION + content.text, 'utf8'));
    this.#overrides.set(path, contentType);
  }

  /** Adds a file that is known by its ending: a picture, a workbook. */
  addFile(path: string, contentType: string, content: Uint8Array): void {
    this.#set(path, content);
    this.#defaults.set(path.slice(path.lastIndexOf('.') + 1), contentType);
  }

  /** Adds a relationship and answers its id. `from` is a part, or '' for the package itself. */
  relate(from: string, relationship: Relationship): string {
    const list = this.#relationships.get(from) ?? [];
    list.push(relationship);
    this.#relationships.set(from, list);
    return `rId${list.length}`;
  }

  toBytes(): Uint8Array {
    const entries: ZipEntry[] = [file('[Content_Types].xml', this.#contentTypes())];
    for (const [from, list] of this.#relationships) {
      entries.push(file(relationshipsPath(from), relationships(from, list)));
    }
    for (const [name, content] of this.#parts) {
      entries.push({ name, content, stored: /\.(png|jpe?g|xlsx)$/.test(name) });
    }
    return zip(entries);
  }

  #set(path: string, content: Uint8Array): void {
    if (this.#parts.has(path)) throw new Error(`${path} is in the package already`);
    this.#parts.set(path, content);
  }

  #contentTypes(): Xml {
    const defaults = [...this.#defaults].map(
      ([extension, type]) => xml`<Default Extension="${extension}" ContentType="${type}"/>`,
    );
    const overrides = [...this.#overrides].map(
      ([path, type]) => xml`<Override PartName="/${path}" ContentType="${type}"/>`,
    );
    return xml`<Types xmlns="${PACKAGE_TYPES}">${defaults}${overrides}</Types>`;
  }
}

function file(name: string, content: Xml): ZipEntry {
  return { name, content: Buffer.from(DECLARATION + content.text, 'utf8') };
}

function relationshipsPath(from: string): string {
  const slash = from.lastIndexOf('/');
  return `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
}

function relationships(from: string, list: readonly Relationship[]): Xml {
  const entries = list.map(({ type, target }, index) => {
    const kind = type.startsWith('metadata/')
      ? `http://schemas.openxmlformats.org/package/2006/relationships/${type}`
      : `${namespaces.r}/${type}`;
    // Relative to the part, as the programs of Office write it.
    return xml`<Relationship Id="rId${index + 1}" Type="${kind}" Target="${raw(relative(from, target))}"/>`;
  });
  return xml`<Relationships xmlns="${RELATIONSHIPS}">${entries}</Relationships>`;
}

function relative(from: string, target: string): string {
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
