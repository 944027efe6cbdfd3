import type { DeckFormat } from '#shared/contract/review-export';
import type { Deck } from '#shared/domain/deck/model';
import { translator } from '#shared/i18n/t';
import type { JobContext } from '../context';
import { untilAborted } from '../until-aborted';
import { runReader } from '../workers/run';

type Surroundings = Pick<JobContext, 'host' | 'signal' | 'progress'>;

/**
 * The bytes of a deck in one format, drawn in a worker.
 *
 * @throws QisanError `no_printer`, `cancelled`
 */
export async function renderDeck(
  deck: Deck,
  format: DeckFormat,
  timeZone: string,
  context: Surroundings,
): Promise<Uint8Array> {
  if (format !== 'pdf') return runReader('write-deck', { deck, format, timeZone }, context);
  const html = await deckPage(deck, timeZone, context);
  return untilAborted(context.host.printToPdf(html), context.signal);
}

/** The deck as one HTML document. */
export async function deckPage(
  deck: Deck,
  timeZone: string,
  context: Surroundings,
): Promise<string> {
  const page = await runReader('write-deck', { deck, format: 'html', timeZone }, context);
  return new TextDecoder().decode(page);
}

/** `周复盘_2023-06-19_2023-06-25.pptx` */
export function deckFileName(deck: Deck, format: DeckFormat): string {
  return `${translator(deck.lang)('deck.fileName')}_${deck.from}_${deck.to}.${format}`;
}
