import type { DeckWords } from '#shared/domain/deck/layout/context';
import { layOutDeck } from '#shared/domain/deck/layout/layout';
import type { Deck } from '#shared/domain/deck/model';
import type { PlacedPage } from '#shared/domain/deck/placed';
import { formats } from '#shared/i18n/format';
import { type Lang, translator } from '#shared/i18n/t';

/** The deck on paper, in its own language: what every format draws. */
export function placedDeck(deck: Deck): readonly PlacedPage[] {
  return layOutDeck(deck, deckWords(deck.lang), formats(deck.lang, deck.currency).currencySign);
}

function deckWords(lang: Lang): DeckWords {
  const t = translator(lang);
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  return {
    part: (part) => t(`deck.part_${part}`),
    noData: t('deck.noData'),
    draft: t('deck.draft'),
    more: (count) => t('deck.more', { count }),
    moreInNotes: (count) => t('deck.moreInNotes', { count }),
    others: (count) => t('deck.others', { count }),
    leftOut: (count, amount) =>
      amount === null ? t('deck.more', { count }) : t('deck.leftOut', { count, amount }),
    staple: t('deck.staple'),
    specialty: t('deck.specialty'),
    target: (share, tolerance) =>
      t('deck.target', {
        share: percent(share),
        tolerance: String(Math.round(tolerance * 1000) / 10),
      }),
    sheet: (sheet, sheets) => t('deck.sheet', { sheet, sheets }),
  };
}
