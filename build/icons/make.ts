/** `npx tsx build/icons/make.ts`: draws every icon file again after the mark has been changed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMain } from '../lib/say';
import { type Picture, toIcns, toIco, toPng } from './containers';
import { toPixels, toSvg } from './draw';
import { mark } from './mark';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LARGEST_ICO = 256;
const folder = import.meta.dirname;

runMain(async () => {
  const pictures: Picture[] = SIZES.map((size) => ({
    size,
    png: toPng(toPixels(mark, size), size),
  }));
  const png = join(folder, 'png');
  await mkdir(png, { recursive: true });
  // Names as electron-builder expects them for Linux.
  for (const { size, png: data } of pictures) {
    await writeFile(join(png, `${size}x${size}.png`), data);
  }
  await writeFile(join(folder, 'icon.svg'), toSvg(mark));
  await writeFile(
    join(folder, 'icon.ico'),
    toIco(pictures.filter(({ size }) => size <= LARGEST_ICO)),
  );
  await writeFile(join(folder, 'icon.icns'), toIcns(pictures));
  return 0;
});
