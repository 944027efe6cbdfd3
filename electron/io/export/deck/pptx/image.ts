import type { Rect } from '#shared/domain/deck/placed';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;
const PNG_SIGNATURE = 0x89504e47;

/** A PNG or JPEG out of a data URL; null for anything else, or what is damaged. */
export function readPicture(url: string): Picture | null {
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(url);
  if (match === null) return null;
  const bytes = Buffer.from(match[2] ?? '', 'base64');
  if (match[1] === 'png') {
    if (bytes.length < PNG_HEIGHT + 4 || bytes.readUInt32BE(0) !== PNG_SIGNATURE) return null;
    const size = { width: bytes.readUInt32BE(PNG_WIDTH), height: bytes.readUInt32BE(PNG_HEIGHT) };
    return usable({ bytes, type: 'png', ...size });
  }
  const size = jpegSize(bytes);
  return size === null ? null : usable({ bytes, type: 'jpeg', ...size });
}

function usable(picture: Picture): Picture | null {
  return picture.width > 0 && picture.height > 0 ? picture : null;
}

/** The size stands in the first "start of frame" segment. */
function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** The largest box of the picture's shape inside another, in its top left corner. */
export function containedIn(box: Rect, { width, height }: Pick<Picture, 'width' | 'height'>): Rect {
  const scale = Math.min(box.w / width, box.h / height);
  return { ...box, w: width * scale, h: height * scale };
}
