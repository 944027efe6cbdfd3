import { isAscii } from 'node:buffer';
import type { Encoding } from '#shared/domain/imports/recipe';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The encoding of a sample. A byte order mark decides; else zeros tell UTF-16, then what decodes
 * without a fault is UTF-8, and the rest is GB18030 unless its high bytes stand alone, as the
 * accented letters of Western Europe do. null = no text at all.
 *
 * `sample` may end in the middle of a character.
 */
export function detectEncoding(sample: Buffer): Encoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(sample);
  if (wide !== null) return wide;
  if (isBinary(sample)) return null;
  if (isAscii(sample) || decodes(sample, 'utf-8')) return 'utf-8';
  if (loneHighBytes(sample) > 0.5) return 'windows-1252';
  return 'gb18030';
}

/** Without a mark, UTF-16 shows by the zero beside every digit, delimiter and line break. */
function wideEncoding(sample: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  const length = Math.min(sample.length - (sample.length % 2), 8_192);
  for (let at = 0; at < length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs < 2) return null;
  if (odd / pairs > 0.2 && even === 0) return 'utf-16le';
  return even / pairs > 0.2 && odd === 0 ? 'utf-16be' : null;
}

/** Pictures, programs, databases: zeros and control characters that no table has. */
function isBinary(sample: Buffer): boolean {
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== 9) control++;
  }
  return control > sample.length / 100;
}

function decodes(sample: Buffer, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of high bytes between two plain ones; in GB18030 they come in pairs. */
function loneHighBytes(sample: Buffer): number {
  let high = 0;
  let lone = 0;
  for (let at = 0; at < sample.length; at++) {
    if ((sample[at] ?? 0) < 0x80) continue;
    high++;
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) lone++;
  }
  return high === 0 ? 0 : lone / high;
}
