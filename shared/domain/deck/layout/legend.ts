import { colours } from '../look';
import { lineHeight, shorten, widthOf } from '../measure';
import type { PlacedText, Rect } from '../placed';
import { paragraphOf, run, textBox } from './text-box';
import { waterLine } from './water-line';

interface Entry {
  readonly sign: '■' | '□' | '━' | '┃';
  readonly colour: string;
  readonly name: string;
}

export const LEGEND_HEIGHT = 0.34;
const SIZE = 14;
const SPACE = '    ';

/** What each colour means, on one line of words beside these colours; long names give way. */
export function legendBox(entries: readonly Entry[], at: Rect, prefix: string): PlacedText {
  const fixed = entries.reduce(
    (sum, { sign }) => sum + widthOf(`${sign} ${SPACE}`, { size: SIZE, bold: true }),
    0,
  );
  const needs = entries.map(({ name }) => widthOf(name, { size: SIZE }));
  const most = waterLine(needs, Math.max(0, at.w - fixed));
  const runs = entries.flatMap(({ sign, colour, name }, index) => {
    const space = index === entries.length - 1 ? '' : SPACE;
    return [
      run(`${sign} `, colour, true),
      run(`${shorten(name, most, { size: SIZE })}${space}`, colours.quiet),
    ];
  });
  const box = { ...at, h: lineHeight(SIZE) };
  return textBox(`${prefix} legend`, box, [paragraphOf(runs, { size: SIZE })]);
}
