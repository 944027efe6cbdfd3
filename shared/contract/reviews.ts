import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { FigurePair } from '#shared/domain/deck/figures';
import type { Deck, DeckLook, DeckPart } from '#shared/domain/deck/model';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput, LangInput, NothingInput } from './inputs';
import { reviewExport } from './review-export';

/** A week that has sales, or any other range that a review was begun for. */
export interface ReviewRange {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly isWeek: boolean;
  /** Days of it with sales. */
  readonly days: number;
  /** Null where nobody has begun its review. */
  readonly reviewId: number | null;
  /** The newest archived version; null where none is. */
  readonly archived: { readonly id: number; readonly version: number } | null;
}

export interface ReviewTemplate {
  readonly id: number;
  readonly name: string;
  readonly look: DeckLook;
  readonly lang: 'zh-CN' | 'en' | null;
}

/** A page in the outline, left out or not, with what a person can change of it. */
export interface ReviewOutlinePage {
  readonly id: string;
  readonly part: DeckPart;
  /** What the page is about, whatever it says this week. */
  readonly name: string;
  /** Its finding. */
  readonly title: string;
  /** Whether it has data; without them it says what to bring in. */
  readonly state: 'ready' | 'missing';
  readonly shown: boolean;
  readonly comment: {
    readonly state: 'draft' | 'accepted' | 'edited';
    /** As it stands, one remark a line; '' for none. */
    readonly text: string;
    /** What the program would write from the numbers as they are now. */
    readonly draft: string;
    /** The numbers have moved since a person accepted or wrote it. */
    readonly outdated: boolean;
  };
  readonly note: string;
  /** A task that the page asks for; null where nothing is to be done. */
  readonly proposal: string | null;
}

export interface ReviewView {
  readonly id: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly isWeek: boolean;
  readonly dataVersion: number;
  readonly templateId: number | null;
  /** Comments that are still drafts, on pages that are in the deck. */
  readonly drafts: number;
  readonly pages: readonly ReviewOutlinePage[];
  readonly deck: Deck;
}

/** How comments stood before a command: `restore` puts them back. */
export interface CommentsBefore {
  readonly pages: readonly {
    readonly pageId: string;
    /** As it is kept, to be given back unchanged; null: the program's draft. */
    readonly kept: string | null;
  }[];
}

const PageIdInput = z.string().min(1).max(80);

const LookInput = z.object({
  company: z.string().trim().max(60),
  /** PNG or JPEG as a data URL. */
  logo: z
    .string()
    .max(2_000_000)
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/)
    .nullable(),
  accent: z.string().regex(/^[0-9A-Fa-f]{6}$/),
  latinFont: z.string().trim().min(1).max(60),
  eastAsianFont: z.string().trim().min(1).max(60),
});

const touches = { touches: ['reviews'] } as const;

/** One side of a comparison: a range, or an archived deck by its id. */
const ComparedInput = z.union([
  z.object({ from: BusinessDateInput, to: BusinessDateInput }),
  z.object({ archived: IdInput }),
]);

export const reviews = {
  /** Weeks with sales, newest first, and every other range that was begun. */
  ranges: query(
    z.object({ weeks: z.number().int().min(1).max(520).default(60) }),
    out<readonly ReviewRange[]>(),
  ),
  /** Begins the review of a range, or finds it. */
  open: command(DateRangeInput, out<{ readonly id: number }>(), touches),
  /** A review from the data as they are now, in a language. @throws QisanError `not_found` */
  get: query(z.object({ id: IdInput, lang: LangInput }), out<ReviewView>()),
  /** The deck of a range, with what was said of it where its review was begun. */
  deck: query(z.object({ lang: LangInput }).and(DateRangeInput), out<Deck>()),
  /** Which pages, in which order. @throws QisanError `not_found` */
  arrange: command(
    z.object({
      id: IdInput,
      order: z.array(PageIdInput).max(200),
      shown: z.record(PageIdInput, z.boolean()),
    }),
    out<{ readonly arranged: true }>(),
    touches,
  ),
  /**
   * Accepts the draft of a page, writes another text (in one language, one remark a line), or goes
   * back to the draft. Answers what stood there before.
   * @throws QisanError `not_found`
   */
  comment: command(
    z.object({
      id: IdInput,
      pageId: PageIdInput,
      change: z.discriminatedUnion('to', [
        z.object({ to: z.literal('accepted') }),
        z.object({ to: z.literal('edited'), text: z.string().max(4_000) }),
        z.object({ to: z.literal('draft') }),
      ]),
    }),
    out<CommentsBefore>(),
    touches,
  ),
  /** Accepts every draft of the pages that are in the deck. @throws QisanError `not_found` */
  acceptAll: command(z.object({ id: IdInput }), out<CommentsBefore>(), touches),
  /** Puts comments back as an earlier answer told them. @throws QisanError `not_found` */
  restore: command(
    z.object({
      id: IdInput,
      pages: z
        .array(z.object({ pageId: PageIdInput, kept: z.string().max(100_000).nullable() }))
        .max(200),
    }),
    out<{ readonly restored: true }>(),
    touches,
  ),
  /** A person's own note to a page; '' takes it away. @throws QisanError `not_found` */
  note: command(
    z.object({ id: IdInput, pageId: PageIdInput, note: z.string().max(2_000) }),
    out<{ readonly noted: true }>(),
    touches,
  ),
  /**
   * Makes a finding a task for the days to come; later reviews tell what became of the figure that it
   * is meant to move.
   * @throws QisanError `not_found`; `conflict` where the page asks for nothing
   */
  addTask: command(
    z.object({
      id: IdInput,
      pageId: PageIdInput,
      title: z.string().trim().min(1).max(200),
      dueOn: BusinessDateInput,
      ownerId: IdInput.nullable().default(null),
    }),
    out<{ readonly actionId: number }>(),
    { touches: ['reviews', 'actions'] },
  ),
  templates: query(NothingInput, out<readonly ReviewTemplate[]>()),
  /** @throws QisanError `not_found`; `conflict` with `what` for a name that is taken */
  saveTemplate: command(
    z.object({
      id: IdInput.nullable().default(null),
      name: z.string().trim().min(1).max(60),
      look: LookInput,
      lang: LangInput.nullable().default(null),
    }),
    out<ReviewTemplate>(),
    touches,
  ),
  /** Reviews that used it go back to the default. @throws QisanError `not_found` */
  removeTemplate: command(z.object({ id: IdInput }), out<{ readonly removed: true }>(), touches),
  /** Null: the default. @throws QisanError `not_found` */
  chooseTemplate: command(
    z.object({ id: IdInput, templateId: IdInput.nullable() }),
    out<{ readonly chosen: true }>(),
    touches,
  ),
  /**
   * What is no longer as an archived deck says: late data, figure by figure. Plans and outlooks, which
   * move by themselves, are not told.
   * @throws QisanError `not_found`
   */
  changes: query(z.object({ id: IdInput }), out<readonly FigurePair[]>()),
  /** Two decks figure by figure: of ranges from the data as they are now, or as they were archived. */
  compare: query(
    z.object({ before: ComparedInput, now: ComparedInput, lang: LangInput }),
    out<readonly FigurePair[]>(),
  ),
  ...reviewExport,
};
