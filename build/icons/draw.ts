/** The mark as SVG and as pixels. */
import type { Shape } from './mark';

const SVG_SIZE = 1024;
/** Samples per pixel and direction: edges come out smooth. */
const SAMPLES = 8;

export function toSvg(shapes: readonly Shape[]): string {
  const paths = shapes.map((shape) => `  <path fill="${shape.colour}" d="${outline(shape)}"/>`);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SVG_SIZE} ${SVG_SIZE}">`;
  return [head, '  <title>Qisan</title>', ...paths, '</svg>', ''].join('\n');
}

function outline({ x, y, width, height, left, right }: Shape): string {
  const at = (value: number): string => String(Math.round(value * SVG_SIZE * 10) / 10);
  const corner = (radius: number, dx: number, dy: number): string =>
    radius === 0 ? '' : `a${at(radius)} ${at(radius)} 0 0 1 ${at(dx)} ${at(dy)}`;
  return [
    `M${at(x + left)} ${at(y)}H${at(x + width - right)}`,
    corner(right, right, right),
    `V${at(y + height - right)}`,
    corner(right, -right, right),
    `H${at(x + left)}`,
    corner(left, -left, -left),
    `V${at(y + left)}`,
    corner(left, left, -left),
    'Z',
  ].join('');
}

/** Red, green, blue, alpha of `size` × `size` pixels, row by row. */
export function toPixels(shapes: readonly Shape[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(pixelAt(shapes, column, row, size), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixelAt(shapes: readonly Shape[], column: number, row: number, size: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const top = shapes.findLast((shape) => contains(shape, x, y));
    if (top === undefined) continue;
    covered++;
    for (const [channel, value] of channels(top.colour).entries()) {
      sum[channel] = (sum[channel] ?? 0) + value;
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  const colour = sum.map((value) => Math.round(value / covered));
  return [...colour, Math.round((255 * covered) / SAMPLES ** 2)];
}

function contains(shape: Shape, x: number, y: number): boolean {
  const { left, right } = shape;
  const inside = x - shape.x;
  const down = y - shape.y;
  if (inside < 0 || down < 0 || inside > shape.width || down > shape.height) return false;
  const radius = inside < left ? left : inside > shape.width - right ? right : 0;
  if (radius === 0) return true;
  const dx = inside < left ? left - inside : inside - (shape.width - right);
  const dy = Math.max(radius - down, down - (shape.height - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
