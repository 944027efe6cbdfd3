import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ErrorCode, ErrorParams } from '#shared/domain/errors';
import type { FileInspection } from '#shared/domain/imports/inspection';
import {
  fieldTypes,
  type ImportField,
  type ImportKind,
  importKinds,
} from '#shared/domain/imports/kinds';
import {
  type ReasonCount,
  type RejectParams,
  type RejectReason,
  rejectReasons,
} from '#shared/domain/imports/reasons';
import {
  dateOrders,
  decimalSigns,
  delimiters,
  encodings,
  lengthUnits,
  type Recipe,
} from '#shared/domain/imports/recipe';
import type { SkippedRows } from '#shared/domain/imports/rows';
import type { Money, Qty } from '#shared/domain/money/money';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, NothingInput, PageInput } from './inputs';

const fieldNames = Object.keys(fieldTypes) as [ImportField, ...ImportField[]];

/** See `Recipe`: a screen takes the one of the inspection and changes what the person corrected. */
export const RecipeInput = z.object({
  kind: z.enum(importKinds),
  fingerprint: z.string().min(1),
  headers: z.array(z.string()).max(500).readonly(),
  columns: z
    .array(
      z.object({
        field: z.enum(fieldNames),
        header: z.string().min(1),
        dateOrder: z.enum(dateOrders).exactOptional(),
        decimal: z.enum(decimalSigns).exactOptional(),
        lengthUnit: z.enum(lengthUnits).exactOptional(),
      }),
    )
    .max(500)
    .refine((columns) => new Set(columns.map((column) => column.field)).size === columns.length, {
      message: 'field_twice',
    })
    .readonly(),
  encoding: z.enum(encodings).nullable(),
  delimiter: z.enum(delimiters).nullable(),
  headerRow: z.number().int().positive().nullable(),
  dateIs: z.enum(['calendar', 'business']),
  ratioUnit: z.enum(['percent', 'fraction']),
  fixedDate: BusinessDateInput.nullable(),
}) satisfies z.ZodType<Recipe>;

const PathInput = z.string().min(1);
const TableInput = z.object({ sheet: z.string(), recipe: RecipeInput });

/**
 * What a person has set by hand of a table because the guess was wrong; the rest is guessed again.
 * With `recipe` nothing is guessed: the sample shows the first rows as that recipe reads them.
 */
const LayoutInput = z.object({
  sheet: z.string(),
  recipe: RecipeInput.optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  headerRow: z.number().int().positive().optional(),
  kind: z.enum(importKinds).optional(),
});

/**
 * One file to import: with the tables a person has confirmed, or without: then every table is read
 * by its saved recipe, or by the guess where that leaves no question. `kind` narrows the guess,
 * `recipe` names a saved recipe to use.
 */
const FileInput = z.object({
  path: PathInput,
  tables: z.array(TableInput).min(1).optional(),
  kind: z.enum(importKinds).optional(),
  recipe: z.string().optional(),
});

/** Sums of a class of rows. For kinds without quantity or amount these are 0. */
export interface ImportSums {
  readonly rows: number;
  readonly qty: Qty;
  readonly amount: Money;
}

/** What would be booked of one table; nothing is written. */
export interface TablePreview {
  readonly sheet: string;
  readonly kind: ImportKind;
  readonly rowsRead: number;
  readonly bookable: ImportSums;
  readonly rejected: ImportSums;
  readonly rejectReasons: readonly ReasonCount[];
  readonly skipped: SkippedRows;
  /** Rows equal to an earlier row of the same table in day, ticket, SKU, quantity and amount. */
  readonly possibleDuplicates: number;
  readonly skus: number;
  /** SKUs that the catalogue does not know yet; they would be created as "to be classified". */
  readonly newSkus: number;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
}

export interface FilePreview {
  readonly path: string;
  readonly tables: readonly TablePreview[];
  /** The batch that this very file (same content) was booked in before, and when; else null. */
  readonly bookedBefore: { readonly batchId: number; readonly at: number } | null;
}

/** One table of one file, booked. rowsRead = booked + known + rejected, in rows, qty and amount. */
export interface BatchResult {
  readonly batchId: number;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sheet: string;
  readonly recipeId: number | null;
  readonly rowsRead: number;
  readonly booked: ImportSums;
  /** Rows that an earlier import had booked already. */
  readonly known: ImportSums;
  readonly rejected: ImportSums;
  readonly rejectReasons: readonly ReasonCount[];
  readonly skipped: SkippedRows;
  readonly possibleDuplicates: number;
  /** True when possible duplicates are left out of every figure. */
  readonly duplicatesDropped: boolean;
  readonly newSkus: number;
  /**
   * Tickets that an earlier import had booked and that got further lines: a corrected export, or a
   * day exported before it was over. Days, for sources without tickets.
   */
  readonly ticketsGrown: number;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
}

/** A table or file that could not be imported, as an error with its words. */
export interface FailedFile {
  readonly path: string;
  readonly sheet: string;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

export interface RunResult {
  readonly batches: readonly BatchResult[];
  readonly failed: readonly FailedFile[];
}

export type BatchOrigin = 'hand' | 'watch' | 'terminal' | 'demo' | 'correction';

export interface BatchSummary extends Omit<BatchResult, 'rejectReasons' | 'skipped'> {
  readonly at: number;
  readonly origin: BatchOrigin;
  readonly state: 'booked' | 'undone';
  readonly undoneAt: number | null;
  readonly filePath: string;
  readonly recipeName: string | null;
  readonly rowsSkipped: number;
  /** Rejects that still wait for a person. */
  readonly openRejects: number;
}

/** What taking a batch back has done and has not. */
export interface UndoResult {
  readonly batch: BatchSummary;
  /** Values that a later import had changed again: the later value stays. */
  readonly laterValuesKept: number;
  /** Later files with rows that only this batch had booked; import them again to have those back. */
  readonly leaning: readonly {
    readonly batchId: number;
    readonly fileName: string;
    readonly rows: number;
  }[];
}

export interface RejectView {
  readonly id: number;
  readonly batchId: number;
  readonly fileName: string;
  readonly row: number;
  readonly reason: RejectReason;
  readonly params: RejectParams;
  readonly cells: readonly string[];
  readonly qty: Qty | null;
  readonly amount: Money | null;
  readonly state: 'open' | 'corrected' | 'dismissed';
}

export interface RejectPage {
  readonly total: number;
  /** Titles of the cells, in their order. */
  readonly headers: readonly string[];
  readonly reasons: readonly ReasonCount[];
  readonly rows: readonly RejectView[];
}

export interface CorrectionResult {
  /** The batch that the corrected rows went into; null when none could be booked. */
  readonly batch: BatchResult | null;
  readonly stillRejected: readonly {
    readonly id: number;
    readonly reason: RejectReason;
    readonly params: RejectParams;
  }[];
}

/** Lines of one batch that are equal in everything: two scans, or one row too many. */
export interface DuplicateGroup {
  readonly date: BusinessDate;
  readonly ticket: string | null;
  readonly skuCode: string;
  readonly skuName: string;
  readonly qty: Qty;
  readonly amount: Money;
  /** Rows of the file, in order; the first one always counts. */
  readonly rows: readonly number[];
}

export interface DuplicatePage {
  /** Number of groups, and of lines beyond the first of each. */
  readonly total: number;
  readonly lines: number;
  readonly dropped: boolean;
  readonly groups: readonly DuplicateGroup[];
}

export interface RecipeView {
  readonly id: number;
  readonly name: string;
  readonly recipe: Recipe;
  readonly usedAt: number;
  readonly batches: number;
}

export interface WatchStatus {
  readonly folder: string | null;
  /** `missing`: the folder is not there (an unplugged drive, a share that is offline); tried again. */
  readonly state: 'off' | 'watching' | 'missing';
  /** Files waiting or being read. */
  readonly pending: readonly string[];
}

const booked = [
  'imports',
  'recipes',
  'sales',
  'catalogue',
  'stock',
  'people',
  'targets',
  'notices',
] as const;

/**
 * Import: look at a file, say what would be booked, book it, take it back. Money is in 1/10 000,
 * quantities in 1/1000. Jobs that read a file fail with
 * - `file_unreadable` { file }: not there, or not allowed
 * - `file_busy` { file }: another program is writing it
 * - `file_empty`, `file_encrypted`, `file_damaged` { file }
 * - `file_too_large` { file, limit }: would unfold to more than `limit` MB
 * - `file_unrecognised` { file }: not a table
 * - `file_no_header` { file, sheet }: no row of column titles found
 * - `file_missing_columns` { file, sheet, fields }: a needed column is not there (fields as `date, time`)
 * - `file_unsure` { file, sheet }: imported without asking, but there is a question to answer
 */
export const imports = {
  /** The tables among these paths; of a folder, those directly in it. In the order of their names. */
  files: query(
    z.object({ paths: z.array(PathInput).min(1).max(1000) }),
    out<{ readonly files: readonly string[] }>(),
  ),
  /** Every table of a file: layout, columns, guess or saved recipe, first rows as understood. */
  inspect: job(
    z.object({ path: PathInput, layouts: z.array(LayoutInput).default([]) }),
    out<FileInspection>(),
  ),
  /** Reads the whole file by the given recipes and answers what would be booked. */
  preview: job(
    z.object({ path: PathInput, tables: z.array(TableInput).min(1) }),
    out<FilePreview>(),
  ),
  /** Reads and books. A file that fails does not hold up the others; each batch is one transaction. */
  run: job(
    z.object({
      files: z.array(FileInput).min(1),
      origin: z.enum(['hand', 'watch', 'terminal']).default('hand'),
      duplicates: z.enum(['keep', 'drop']).default('keep'),
      /** Keep the recipes of `tables`, to be used silently for files with the same header. */
      remember: z.boolean().default(true),
      /** Name for a new recipe; default: made from the file's name. */
      recipeName: z.string().trim().min(1).max(80).optional(),
    }),
    out<RunResult>(),
    { touches: booked },
  ),
  batches: query(PageInput, out<{ total: number; batches: readonly BatchSummary[] }>()),
  /** One batch with its reasons, for its page. */
  batch: query(z.object({ batchId: IdInput }), out<BatchSummary>()),
  /** Takes a whole batch back: lines, rollups, and what it changed elsewhere. */
  undo: job(z.object({ batchId: IdInput }), out<UndoResult>(), { touches: booked }),

  rejects: query(
    PageInput.extend({
      batchId: IdInput.optional(),
      state: z.enum(['open', 'corrected', 'dismissed']).default('open'),
      reason: z.enum(rejectReasons).optional(),
    }),
    out<RejectPage>(),
  ),
  /** Writes the open rejects of a batch as CSV (UTF-8 with BOM) to `path`: id, row, reason, cells. */
  exportRejects: job(
    z.object({ batchId: IdInput, path: PathInput, lang: z.enum(['zh-CN', 'en']) }),
    out<{ path: string; rows: number }>(),
  ),
  /** Books rejects with their cells as corrected, through the recipe of their batch. */
  correct: job(
    z.object({
      batchId: IdInput,
      rows: z.array(z.object({ id: IdInput, cells: z.array(z.string()) })).min(1),
    }),
    out<CorrectionResult>(),
    { touches: booked },
  ),
  /** The same from a file that `exportRejects` wrote and a person has edited. */
  correctFromFile: job(z.object({ batchId: IdInput, path: PathInput }), out<CorrectionResult>(), {
    touches: booked,
  }),
  /** Says that these rejects need no booking. */
  dismissRejects: command(
    z.object({ ids: z.array(IdInput).min(1) }),
    out<{ dismissed: number }>(),
    { touches: ['imports'] },
  ),

  duplicates: query(PageInput.extend({ batchId: IdInput }), out<DuplicatePage>()),
  /** The one switch: leave the possible duplicates of a batch out of every figure, or count them again. */
  dropDuplicates: job(
    z.object({ batchId: IdInput, drop: z.boolean() }),
    out<{ lines: number; batch: BatchSummary }>(),
    { touches: ['imports', 'sales'] },
  ),

  recipes: query(NothingInput, out<readonly RecipeView[]>()),
  renameRecipe: command(
    z.object({ id: IdInput, name: z.string().trim().min(1).max(80) }),
    out<RecipeView>(),
    { touches: ['recipes', 'imports'] },
  ),
  removeRecipe: command(z.object({ id: IdInput }), out<{ removed: boolean }>(), {
    touches: ['recipes', 'imports'],
  }),

  /** The watched folder of the settings. */
  watch: query(NothingInput, out<WatchStatus>()),
};
