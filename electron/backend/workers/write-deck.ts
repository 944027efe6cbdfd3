import { deckDocument } from '#electron/io/export/deck/html/document';
import { deckPptx } from '#electron/io/export/deck/pptx/write';
import { deckWorkbook } from '#electron/io/export/deck/workbook';
import type { Deck } from '#shared/domain/deck/model';
import type { TaskControl } from './task';

export interface DeckTask {
  readonly deck: Deck;
  /** `html`: the document that is printed to PDF, as UTF-8. */
  readonly format: 'pptx' | 'xlsx' | 'html';
  readonly timeZone: string;
}

/** A deck takes a second or more to be drawn; nobody else has to wait for it. */
export async function writeDeck(
  { deck, format, timeZone }: DeckTask,
  control: TaskControl,
): Promise<Uint8Array> {
  switch (format) {
    case 'pptx':
      return deckPptx(deck, (done, total) => {
        control.stopIfCancelled();
        control.progress({ phase: 'deck_pages', done, total });
      });
    case 'xlsx':
      return await deckWorkbook(deck, timeZone);
    case 'html':
      return new TextEncoder().encode(deckDocument(deck));
  }
}
