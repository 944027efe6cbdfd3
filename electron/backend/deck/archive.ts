import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StagedFiles } from '#electron/io/export/staged';
import type { ReadHandle } from '#electron/store/handle';
import { salesRange } from '#electron/store/sales-range';
import { readClock, readStore } from '#electron/store/store-info';
import {
  addWeekly,
  filesOfWeekly,
  listWeekly,
  type WeeklyFile,
  type WeeklyRecord,
  weeklyById,
} from '#electron/store/weekly-archive';
import type { ParsedOf } from '#shared/contract/define';
import type { ArchivedDeck, reviewExport } from '#shared/contract/review-export';
import type { Deck } from '#shared/domain/deck/model';
import { QisanError } from '#shared/domain/errors';
import type { JobContext, QueryContext } from '../context';
import { readSettings } from '../handlers/settings';
import { weekDeck } from '../review/deck';
import { deckFileName, renderDeck } from './render';

/** Earliest and latest date that can be written: a range without bounds. */
const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };

/**
 * Freezes a deck and writes its files. As with a closed day, the files are complete on the disk before
 * the transaction, and only get their names inside it: no half of an archive is ever left.
 */
export async function archiveDeck(
  context: JobContext,
  { formats, ...choice }: ParsedOf<(typeof reviewExport)['archive']>,
): Promise<ArchivedDeck> {
  if (readStore(context.read) === null) throw new QisanError('no_store');
  const { first, last } = salesRange(context.read);
  if (first === null || last === null || choice.to < first || choice.from > last) {
    throw new QisanError('not_enough_data');
  }
  const deck = weekDeck(context.read, choice, context.now());
  const { timeZone } = readClock(context.read);
  const staged = new StagedFiles(archiveFolder(context, deck));
  try {
    const files: WeeklyFile[] = [];
    for (const format of formats) {
      const bytes = await renderDeck(deck, format, timeZone, context);
      files.push({ format, ...(await staged.add(deckFileName(deck, format), bytes)) });
    }
    return await context.write((db) => {
      const record = addWeekly(db, {
        from: deck.from,
        to: deck.to,
        dataVersion: deck.dataVersion,
        content: JSON.stringify(deck),
        archivedAt: context.now(),
        lang: deck.lang,
        files,
      });
      staged.place();
      return archivedDeck(db, record);
    });
  } catch (error) {
    staged.discard();
    throw error;
  }
}

export function archivedDecks(
  { read }: QueryContext,
  { from = ALWAYS.from, to = ALWAYS.to, ...page }: ParsedOf<(typeof reviewExport)['archived']>,
) {
  const { total, records } = listWeekly(read, { from, to, ...page });
  return { total, decks: records.map((record) => archivedDeck(read, record)) };
}

export function frozenDeck({ read }: QueryContext, id: number) {
  const record = weeklyById(read, id);
  return { archived: archivedDeck(read, record), deck: thaw(record) };
}

function archivedDeck(db: ReadHandle, record: WeeklyRecord): ArchivedDeck {
  const { id, from, to, version, state, dataVersion, archivedAt } = record;
  const { lang, title, pages } = thaw(record);
  const files = filesOfWeekly(db, id).map((file) => ({ ...file, present: existsSync(file.path) }));
  return {
    id,
    from,
    to,
    version,
    state,
    dataVersion,
    archivedAt,
    lang,
    title,
    pages: pages.length,
    files,
  };
}

/** Written by this program as a deck; what later decks have more is not in it. */
function thaw({ content }: WeeklyRecord): Deck {
  return JSON.parse(content) as Deck;
}

/** `archive/2023/06`, beside the daily reports of the days. */
function archiveFolder(context: JobContext, { to }: Deck): string {
  const { archiveFolder: chosen } = readSettings(context.read);
  const top = chosen ?? join(context.dataDir, 'archive');
  return join(top, to.slice(0, 4), to.slice(5, 7));
}
