import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Deck } from '#shared/domain/deck/model';
import type { ErrorCode, ErrorParams } from '#shared/domain/errors';
import { job, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput, LangInput, PageInput } from './inputs';

export const deckFormats = ['pptx', 'pdf', 'xlsx'] as const;
export type DeckFormat = (typeof deckFormats)[number];

export interface WrittenDeckFile {
  readonly format: DeckFormat;
  readonly path: string;
  readonly bytes: number;
}

export interface DeckExport {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly pages: number;
  readonly files: readonly WrittenDeckFile[];
  /** Formats that could not be written, with their reasons; the others were. */
  readonly failed: readonly {
    readonly format: DeckFormat;
    readonly code: ErrorCode;
    readonly params: ErrorParams;
  }[];
}

export interface ArchivedDeckFile extends WrittenDeckFile {
  readonly sha256: string;
  /** False when somebody has moved or deleted it. */
  readonly present: boolean;
}

/** A frozen deck. `superseded`: the review of these days was archived again later. */
export interface ArchivedDeck {
  readonly id: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly version: number;
  readonly state: 'closed' | 'superseded';
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  readonly pages: number;
  readonly dataVersion: number;
  readonly archivedAt: number;
  readonly files: readonly ArchivedDeckFile[];
}

const FormatsInput = z.array(z.enum(deckFormats)).min(1);

/** What is written of a weekly review, and what is kept of it. */
export const reviewExport = {
  /** The deck as one HTML document, page for page as PPTX and PDF have it: for the preview. */
  preview: job(
    z.object({ lang: LangInput }).and(DateRangeInput),
    out<{ readonly title: string; readonly html: string }>(),
  ),
  /**
   * Writes the deck of a range into a folder; an existing file is never overwritten. A format that
   * cannot be written does not hold up the others.
   */
  export: job(
    z
      .object({
        lang: LangInput,
        formats: FormatsInput.default([...deckFormats]),
        folder: z.string().min(1),
      })
      .and(DateRangeInput),
    out<DeckExport>(),
  ),
  /**
   * Freezes the deck under the next version of its days and writes the files into the archive folder,
   * all or nothing.
   *
   * @throws QisanError `no_store`, `no_printer`, `not_enough_data` (days without any data)
   */
  archive: job(
    z
      .object({ lang: LangInput, formats: FormatsInput.default([...deckFormats]) })
      .and(DateRangeInput),
    out<ArchivedDeck>(),
    { touches: ['archive', 'reviews', 'outbox'] },
  ),
  /** Archived decks, newest days first, all versions. */
  archived: query(
    PageInput.extend({ from: BusinessDateInput.optional(), to: BusinessDateInput.optional() }),
    out<{ readonly total: number; readonly decks: readonly ArchivedDeck[] }>(),
  ),
  /** An archived deck as it was frozen. @throws QisanError `not_found` */
  archivedDeck: query(
    z.object({ id: IdInput }),
    out<{ readonly archived: ArchivedDeck; readonly deck: Deck }>(),
  ),
};
