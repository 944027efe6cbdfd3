import type { FilePreview } from '#shared/contract/imports';
import type { QisanError } from '#shared/domain/errors';
import type {
  FileInspection,
  Question,
  SampleRow,
  TableInspection,
} from '#shared/domain/imports/inspection';
import {
  type ImportField,
  type ImportKind,
  kindFields,
  missingFields,
} from '#shared/domain/imports/kinds';
import type {
  DateOrder,
  DecimalSign,
  LengthUnit,
  Recipe,
  RecipeColumn,
} from '#shared/domain/imports/recipe';
import type { Input } from '../../../api/methods';

export type Layout = NonNullable<Input<'imports.inspect'>['layouts']>[number];

/** One table of a file on its way to being booked: what was found, and what the person made of it. */
export interface TableDraft {
  readonly found: TableInspection;
  readonly included: boolean;
  readonly recipe: Recipe;
  /** The first rows as `recipe` reads them. */
  readonly sample: readonly SampleRow[];
  /** What was set by hand of how the table is written. */
  readonly layout: Omit<Layout, 'sheet' | 'recipe'>;
  /** Questions that were answered, by `questionKey`. */
  readonly answered: readonly string[];
}

export type FileState =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly error: QisanError }
  | {
      readonly state: 'read';
      readonly found: FileInspection;
      readonly tables: readonly TableDraft[];
    };

export type Totals =
  | { readonly state: 'none' }
  | { readonly state: 'counting' }
  | { readonly state: 'failed'; readonly error: QisanError }
  | { readonly state: 'counted'; readonly preview: FilePreview };

export interface WizardFile {
  readonly path: string;
  readonly name: string;
  readonly content: FileState;
  readonly totals: Totals;
}

/** The file that the person looks at, and which of its tables. */
export interface LookedAt {
  readonly file: WizardFile;
  /** null while the file is being read, or when it cannot be. */
  readonly table: TableDraft | null;
}

/** Master data first: sales know their items and costs then. */
const bookingOrder: readonly ImportKind[] = [
  'skus',
  'loss_rates',
  'shelves',
  'employees',
  'attendance',
  'costs',
  'stock',
  'footfall',
  'targets',
  'daily_sales',
  'sales_lines',
];

export function draftOf(found: TableInspection): TableDraft {
  return {
    found,
    included: found.rows > 0,
    recipe: found.recipe,
    sample: found.sample,
    layout: {},
    answered: [],
  };
}

export function questionKey(question: Question): string {
  return 'header' in question ? `${question.about}:${question.header}` : question.about;
}

/** What still has to be answered: the questions of the inspection, and columns that are missing now. */
export function openQuestions({ found, recipe, answered }: TableDraft): readonly Question[] {
  const left = found.questions.filter(
    (question) => question.about !== 'missing' && !answered.includes(questionKey(question)),
  );
  const present = new Set(recipe.columns.map(({ field }) => field));
  const missing = missingFields(recipe.kind, present).map(
    (fields): Question => ({ about: 'missing', fields }),
  );
  return [...left.filter((question) => stillAsked(question, recipe)), ...missing];
}

/** A question about a column is settled when the column means something else now. */
function stillAsked(question: Question, recipe: Recipe): boolean {
  if (question.about !== 'column') return true;
  return recipe.columns.some(
    ({ header, field }) => header === question.header && field === question.field,
  );
}

/** Says what a column is; the field leaves the column that had it. `null`: the column is not used. */
export function chooseField(
  draft: TableDraft,
  header: string,
  field: ImportField | null,
): TableDraft {
  const others = draft.recipe.columns.filter(
    (column) => column.header !== header && column.field !== field,
  );
  const before = draft.recipe.columns.find((column) => column.header === header);
  const columns = field === null ? others : [...others, { ...before, header, field }];
  return {
    ...draft,
    recipe: { ...draft.recipe, columns },
    answered: [...draft.answered, `column:${header}`],
  };
}

/** Answers how the days or the numbers of a column are to be read. */
export function answerReading(
  draft: TableDraft,
  question: Question & { readonly header: string },
  reading:
    | { readonly dateOrder: DateOrder }
    | { readonly decimal: DecimalSign }
    | { readonly lengthUnit: LengthUnit },
): TableDraft {
  const read = (column: RecipeColumn): RecipeColumn =>
    column.header === question.header ? { ...column, ...reading } : column;
  return {
    ...draft,
    recipe: { ...draft.recipe, columns: draft.recipe.columns.map(read) },
    answered: [...draft.answered, questionKey(question)],
  };
}

export function answer(draft: TableDraft, question: Question): TableDraft {
  return { ...draft, answered: [...draft.answered, questionKey(question)] };
}

/** The tables of a file that are to be booked; empty while it is being read. */
export function includedTables(file: WizardFile): readonly TableDraft[] {
  return file.content.state === 'read'
    ? file.content.tables.filter(({ included }) => included)
    : [];
}

/** Everything answered, and something in it. */
export function isReady(file: WizardFile): boolean {
  const tables = includedTables(file);
  return tables.length > 0 && tables.every((table) => openQuestions(table).length === 0);
}

/** Known by its recipe and without a question: there is nothing to look at but the totals. */
export function isFamiliar(table: TableDraft): boolean {
  return table.found.saved !== null && openQuestions(table).length === 0;
}

/** Files in the order in which they are to be booked. */
export function inBookingOrder(files: readonly WizardFile[]): readonly WizardFile[] {
  const rank = (file: WizardFile) =>
    Math.min(...includedTables(file).map(({ recipe }) => bookingOrder.indexOf(recipe.kind)));
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/** Fields that a column may be, those without which the table cannot be booked first. */
export function fieldChoices(kind: ImportKind): {
  readonly needed: readonly ImportField[];
  readonly further: readonly ImportField[];
} {
  const { fields, required } = kindFields[kind];
  const needed = fields.filter((field) => required.some((group) => group.includes(field)));
  return { needed, further: fields.filter((field) => !needed.includes(field)) };
}

export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
