/** How tills write text: the names are those of `Encoding`, with the byte order mark where there is one. */
export const encodings = [
  'utf-8',
  'utf-8 bom',
  'gb18030',
  'utf-16le',
  'utf-16le bom',
  'utf-16be',
  'utf-16be bom',
] as const;

export type WrittenEncoding = (typeof encodings)[number];

const BOM = '\ufeff';

/** Text as bytes of an encoding; of GB18030 the one- and two-byte part, which is GBK. */
export function encode(text: string, encoding: WrittenEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 bom':
      return Buffer.from(BOM + text);
    case 'gb18030':
      return Buffer.concat(Array.from(text, gbkBytes));
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16le bom':
      return Buffer.from(BOM + text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-16be bom':
      return Buffer.from(BOM + text, 'utf16le').swap16();
  }
}

const pairs = gbkPairs();

function gbkBytes(char: string): Buffer {
  if (char <= '\u007f') return Buffer.from(char);
  const pair = pairs.get(char);
  if (pair === undefined) throw new Error(`${char} is not in GBK`);
  return pair;
}

/** Node decodes GBK and does not encode it: the table is what it decodes, turned round. */
function gbkPairs(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const pair = Buffer.from([lead, trail]);
      table.set(decoder.decode(pair), pair);
    }
  }
  return table;
}
