import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { QisanError } from '#shared/domain/errors';

/** Folder inside the data directory where pictures lie under their hash. */
const FOLDER = 'proofs';
const MOST_MB = 20;

const photoKinds = ['jpg', 'png', 'webp'] as const;
export type PhotoKind = (typeof photoKinds)[number];

const mediaTypes: Readonly<Record<PhotoKind, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

export interface KeptPhoto {
  readonly fileName: string;
  readonly kind: PhotoKind;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Copies a picture into the data directory under its hash: the same picture is kept once, and a copy
 * that nothing names after a failure takes room and does no harm.
 *
 * @throws QisanError `file_unreadable`, `file_too_large`, `file_unrecognised` for what is no picture
 */
export function keepPhoto(dataDir: string, path: string): KeptPhoto {
  const fileName = basename(path);
  const content = readWhole(path, fileName);
  const kind = kindOf(content);
  if (kind === null) throw new QisanError('file_unrecognised', { file: fileName });
  const sha256 = hashOf(content);
  const folder = join(dataDir, FOLDER);
  const file = join(folder, `${sha256}.${kind}`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    // Under another name first, so that what stands under a hash is always whole.
    const draft = `${file}.part`;
    writeFileSync(draft, content);
    renameSync(draft, file);
  }
  return { fileName, kind, sha256, bytes: content.length };
}

/**
 * A kept picture as a `data:` address; `intact` is false when its bytes no longer have its hash.
 *
 * @throws QisanError `file_unreadable`
 */
export function loadPhoto(
  dataDir: string,
  photo: Pick<KeptPhoto, 'sha256' | 'kind' | 'fileName'>,
): { url: string; intact: boolean } {
  const content = readWhole(join(dataDir, FOLDER, `${photo.sha256}.${photo.kind}`), photo.fileName);
  return {
    url: `data:${mediaTypes[photo.kind]};base64,${content.toString('base64')}`,
    intact: hashOf(content) === photo.sha256,
  };
}

/**
 * A picture that was kept before, by its hash.
 *
 * @throws QisanError `file_unreadable` when it is not there
 */
export function findPhoto(
  dataDir: string,
  { sha256, fileName }: Pick<KeptPhoto, 'sha256' | 'fileName'>,
): KeptPhoto {
  const places = photoKinds.map((kind) => ({
    kind,
    path: join(dataDir, FOLDER, `${sha256}.${kind}`),
  }));
  const found = places.find(({ path }) => existsSync(path));
  if (found === undefined) throw new QisanError('file_unreadable', { file: fileName });
  return { fileName, sha256, kind: found.kind, bytes: statSync(found.path).size };
}

function readWhole(path: string, file: string): Buffer {
  let size: number;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new QisanError('file_unreadable', { file });
    size = found.size;
  } catch (cause) {
    throw new QisanError('file_unreadable', { file }, { cause });
  }
  if (size > MOST_MB * 1_048_576) {
    throw new QisanError('file_too_large', { file, limit: MOST_MB });
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new QisanError('file_unreadable', { file }, { cause });
  }
}

/** What a picture is by its first bytes; the name of a file says nothing. */
function kindOf(content: Buffer): PhotoKind | null {
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg';
  if (content.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png';
  const riff = content.subarray(0, 4).toString('latin1') === 'RIFF';
  return riff && content.subarray(8, 12).toString('latin1') === 'WEBP' ? 'webp' : null;
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
