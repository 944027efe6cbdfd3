import { colours } from '../look';
import type { DeckLook, DeckValue } from '../model';

/** A sign beside the colour: nobody has to see the colour to read it. */
export function arrow({ exact }: DeckValue): string {
  if (exact === null || exact === 0) return '';
  return exact > 0 ? '▲ ' : '▼ ';
}

/** Better or worse in the company's colours; grey where it is neither. */
export function changeColour({ exact, good }: DeckValue, look: DeckLook): string {
  if (exact === null || exact === 0 || good === null) return colours.quiet;
  const better = exact > 0 === good;
  return better === (look.rise === 'green') ? colours.green : colours.red;
}
