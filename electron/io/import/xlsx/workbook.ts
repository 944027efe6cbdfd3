import { posix } from 'node:path';
import { attribute, parseXml, parseXmlStream } from './xml';
import type { ZipPackage } from './zip-package';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part in the package. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904 (old Macs) instead of 1900. */
  readonly date1904: boolean;
  readonly formats: readonly CellFormat[];
  readonly strings: readonly string[];
}

/** How a number is meant, by the style of its cell. */
export type CellFormat = 'plain' | 'date' | 'percent';

/** The part that the package names as its main document; null when it is no workbook of XML parts. */
export async function workbookPart(zip: ZipPackage): Promise<string | null> {
  let part = '';
  parseXml(await zip.text('_rels/.rels'), {
    open(name, attributes) {
      const type = attribute(attributes, 'Type');
      if (name === 'Relationship' && type.endsWith('/officeDocument')) {
        part = attribute(attributes, 'Target').replace(/^\//, '');
      }
    },
  });
  if (part === '') part = 'xl/workbook.xml';
  return part.endsWith('.xml') && zip.has(part) ? part : null;
}

export async function readWorkbook(zip: ZipPackage, part: string): Promise<Workbook> {
  const folder = posix.dirname(part);
  const relations = await readRelations(zip, folder, posix.basename(part));
  const sheets: SheetPart[] = [];
  let date1904 = false;
  parseXml(await zip.text(part), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attribute(attributes, 'id'));
      if (relation?.type !== 'worksheet') return;
      sheets.push({
        name: attribute(attributes, 'name'),
        hidden: /hidden/i.test(attribute(attributes, 'state')),
        part: relation.part,
      });
    },
  });
  const partOf = (type: string, usual: string): string =>
    [...relations.values()].find((relation) => relation.type === type)?.part ??
    `${folder}/${usual}`;
  return {
    sheets,
    date1904,
    formats: await readFormats(zip, partOf('styles', 'styles.xml')),
    strings: await readStrings(zip, partOf('sharedStrings', 'sharedStrings.xml')),
  };
}

async function readRelations(
  zip: ZipPackage,
  folder: string,
  name: string,
): Promise<Map<string, { type: string; part: string }>> {
  const relations = new Map<string, { type: string; part: string }>();
  parseXml(await zip.text(`${folder}/_rels/${name}.rels`), {
    open(tag, attributes) {
      if (tag !== 'Relationship') return;
      const target = attribute(attributes, 'Target');
      relations.set(attribute(attributes, 'Id'), {
        type: attribute(attributes, 'Type').split('/').at(-1) ?? '',
        part: target.startsWith('/') ? target.slice(1) : posix.normalize(`${folder}/${target}`),
      });
    },
  });
  return relations;
}

/** Number formats built into spreadsheets, of days and times; 27–36 and 50–58 are East Asian ones. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  );
}

async function readFormats(zip: ZipPackage, part: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCellFormats = false;
  parseXml(await zip.text(part), {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode'));
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId'));
        formats.push(formatOf(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

/** Letters of days and times outside quotes, brackets (colours, [$-409]) and escapes. */
export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return isBuiltInDate(id) ? 'date' : 'plain';
  }
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const [positive = ''] = bare.split(';');
  if (positive.includes('%')) return 'percent';
  return /[ymdhs年月日时分秒]/i.test(positive.replace(/general/i, '')) ? 'date' : 'plain';
}

async function readStrings(zip: ZipPackage, part: string): Promise<string[]> {
  if (!zip.has(part)) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  await parseXmlStream(await zip.streamKept(part), {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic++;
    },
    text(text) {
      if (inText && phonetic === 0) current += text;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
    },
  });
  return strings;
}
