import { describe, expect, test } from 'vitest';
import { deckDocument } from '#electron/io/export/deck/html/document';
import type { DeckLook } from '#shared/domain/deck/model';
import { sampleDeck } from '../../helpers/deck';

const deck = sampleDeck('zh-CN');

function bodyOf(look: Partial<DeckLook>): string {
  const page = deckDocument({ ...deck, look: { ...deck.look, ...look } });
  return /^body\{[^}]*\}/m.exec(page)?.[0] ?? '';
}

describe('the fonts of the pages in the window and in the PDF', () => {
  test('are the one that is carried along, where no company has chosen its own', () => {
    expect(bodyOf({})).toContain("'Noto Sans SC',sans-serif");
    expect(bodyOf({})).not.toContain('Arial');
  });

  test('are those of the company, as in the PPTX, with the carried one behind them', () => {
    const body = bodyOf({ latinFont: 'Georgia', eastAsianFont: '楷体' });
    expect(body).toContain("'Georgia','楷体','Noto Sans SC',sans-serif");
  });

  test('cannot break out of the style sheet by their names', () => {
    const body = bodyOf({ latinFont: "x';}</style><script>" });
    expect(body).toContain("'xstylescript',");
  });
});
