import { writeNewFile } from '#electron/io/export/files';
import { readClock } from '#electron/store/store-info';
import type { ParsedOf } from '#shared/contract/define';
import type { QisanContract } from '#shared/contract/index';
import type { DeckExport, reviewExport, WrittenDeckFile } from '#shared/contract/review-export';
import type { Handlers, JobContext } from '../context';
import { archiveDeck, archivedDecks, frozenDeck } from '../deck/archive';
import { deckFileName, deckPage, renderDeck } from '../deck/render';
import { toQisanError } from '../failures';
import { weekDeck } from '../review/deck';

export const reviewExportHandlers: Pick<
  Handlers<QisanContract>['reviews'],
  keyof typeof reviewExport
> = {
  preview: async (context, choice) => {
    const deck = weekDeck(context.read, choice, context.now());
    const { timeZone } = readClock(context.read);
    return { title: deck.title, html: await deckPage(deck, timeZone, context) };
  },
  export: exportDeck,
  archive: archiveDeck,
  archived: archivedDecks,
  archivedDeck: (context, { id }) => frozenDeck(context, id),
};

/** Every format by itself: one that fails is named, and the others are there. */
async function exportDeck(
  context: JobContext,
  { folder, formats, ...choice }: ParsedOf<(typeof reviewExport)['export']>,
): Promise<DeckExport> {
  const deck = weekDeck(context.read, choice, context.now());
  const { timeZone } = readClock(context.read);
  const files: WrittenDeckFile[] = [];
  const failed: DeckExport['failed'][number][] = [];
  for (const [index, format] of formats.entries()) {
    context.progress({ phase: 'deck_files', done: index, total: formats.length });
    try {
      const bytes = await renderDeck(deck, format, timeZone, context);
      const path = await writeNewFile(folder, deckFileName(deck, format), bytes);
      files.push({ format, path, bytes: bytes.byteLength });
    } catch (error) {
      const failure = toQisanError(error, 'reviews.export');
      if (failure.code === 'cancelled') throw failure;
      failed.push({ format, code: failure.code, params: failure.params });
    }
  }
  return { from: deck.from, to: deck.to, pages: deck.pages.length, files, failed };
}
