import { type ColumnContent, fits } from './content';
import { type HeaderMatch, matchTitle, wordsKey } from './header';
import type { ColumnGuess } from './inspection';
import {
  type ImportField,
  type ImportKind,
  importKinds,
  kindFields,
  missingFields,
  targetColumns,
} from './kinds';

/** A column of a table whose meaning is to be guessed. */
export interface ColumnFacts {
  readonly title: string;
  readonly content: ColumnContent;
}

export interface TableGuess {
  readonly kind: ImportKind;
  /** 0–1 */
  readonly confidence: number;
  /** Kinds that would fit as well, best first; empty when the kind is sure. */
  readonly rivals: readonly ImportKind[];
  /** By column, null where a column is not used. */
  readonly columns: readonly (ColumnGuess | null)[];
  readonly missing: readonly (readonly ImportField[])[];
}

/** From here up a guess is taken without asking. */
export const SURE = 0.75;
const BY_CONTENT = 0.5;

/**
 * Guesses what a table is about and what its columns are. The kind follows from the columns that
 * are there: tickets or times make sales lines, a day without them daily sales, and so on.
 */
export function guessTable(columns: readonly ColumnFacts[], wanted?: ImportKind): TableGuess {
  const guesses = (wanted === undefined ? importKinds : [wanted])
    .map((kind) => guessAs(kind, columns))
    .sort((a, b) => b.confidence - a.confidence);
  const [best, ...others] = guesses;
  if (best === undefined) throw new RangeError('no kind to guess');
  const rivals = others
    .filter((other) => other.confidence > 0.4 && other.confidence > best.confidence - 0.2)
    .map((other) => other.kind);
  return { ...best, rivals };
}

function guessAs(kind: ImportKind, columns: readonly ColumnFacts[]): TableGuess {
  const assigned = assignColumns(kind, columns);
  const present = new Set(assigned.flatMap((guess) => (guess === null ? [] : [guess.field])));
  const missing = missingFields(kind, present);
  const groups = kindFields[kind].required.length;
  const complete = (groups - missing.length) / groups;
  const found = evidence(columns, assigned);
  const confidence = missing.length > 0 ? 0.3 * complete : signature(kind, found);
  if (kind === 'daily_sales' && lacksDaysOnly(missing, found)) {
    return { kind, confidence: 0.6, rivals: [], columns: assigned, missing };
  }
  return { kind, confidence, rivals: [], columns: assigned, missing };
}

/** Sales without a column of days: to be said as that, rather than taken for something else. */
function lacksDaysOnly(missing: TableGuess['missing'], found: Evidence): boolean {
  const [only, ...others] = missing;
  return others.length === 0 && only?.[0] === 'date' && found.salesWords && !found.stockWords;
}

/** What the columns of a table say about its kind, whatever kind is being tried. */
interface Evidence {
  readonly has: (field: ImportField) => boolean;
  readonly stockWords: boolean;
  readonly salesWords: boolean;
  readonly times: boolean;
  /** A column that only shelves of categories have. */
  readonly ofShelves: boolean;
  /** A column that only targets have. */
  readonly ofTargets: boolean;
  /** A column that only goods have: a barcode, a width, a price. */
  readonly ofGoods: boolean;
  /** Share of columns that the kind has a use for. */
  readonly used: number;
}

const goodsFields: readonly ImportField[] = [
  'barcode',
  'price',
  'cost',
  'unit',
  'spec',
  'widthCm',
  'lossRate',
  'employeeName',
];

/** A month or a week alone says nothing yet: other lists have them too. */
const targetFields: ReadonlySet<ImportField> = new Set([
  'targetKpi',
  'targetValue',
  ...targetColumns,
]);

function evidence(
  columns: readonly ColumnFacts[],
  assigned: readonly (ColumnGuess | null)[],
): Evidence {
  const meanings = columns.map((column) => matchTitle(column.title));
  const named = new Set(
    meanings.flatMap((matches) =>
      matches.filter((match) => match.confidence >= 0.8).map((match) => match.field),
    ),
  );
  const quantities = meanings.flatMap((matches) =>
    matches.filter((match) => match.field === 'qty'),
  );
  const withTitle = columns.filter((column) => wordsKey(column.title) !== '');
  return {
    has: (field) => named.has(field) || assigned.some((guess) => guess?.field === field),
    stockWords: quantities.some((match) => match.kind === 'stock'),
    salesWords: quantities.some((match) => match.kind === null),
    ofShelves: named.has('shelfLength') || named.has('targetStapleShare'),
    ofTargets: [...named].some((field) => targetFields.has(field)),
    ofGoods: goodsFields.some((field) => named.has(field)),
    times: columns.some((column) => column.content.daysWithTime > 0.3),
    used: assigned.filter((guess) => guess !== null).length / Math.max(1, withTitle.length),
  };
}

/** How much a complete table looks like one of this kind, 0–1. */
function signature(kind: ImportKind, found: Evidence): number {
  const { has, stockWords, salesWords, times } = found;
  const dated = has('date') || has('time');
  const sold = salesWords && (has('amount') || has('price'));
  switch (kind) {
    case 'sales_lines':
      if (!sold || stockWords) return 0.3;
      return has('ticketNumber') || has('time') || times ? 1 : 0.4;
    case 'daily_sales':
      if (!sold || stockWords) return 0.3;
      return has('ticketNumber') || has('time') || times ? 0.4 : 1;
    case 'stock':
      if (sold && dated) return 0.3;
      if (!stockWords) return dated || has('amount') || has('price') ? 0.4 : 0.65;
      return has('price') && has('categoryName') && has('skuName') ? 0.8 : 0.95;
    case 'costs':
      // A catalogue has costs too, and days of its own: what speaks of the shelf tells them apart.
      if (has('facings') || has('mustKeep') || has('widthCm')) return 0.3;
      return salesWords || stockWords ? 0.3 : 0.95;
    case 'skus':
      if (dated && (salesWords || has('cost'))) return 0.2;
      if (found.ofShelves) return 0.3;
      if (has('lossRate') && found.used < 1) return 0.4;
      if (has('lossRate') && !has('price') && !has('unit') && !has('categoryName')) return 0.5;
      if (stockWords) return has('price') && has('categoryName') ? 0.75 : 0.4;
      return salesWords || has('employeeName') ? 0.4 : 0.9;
    case 'loss_rates':
      if (dated || salesWords || stockWords) return 0.3;
      return has('price') || has('unit') || has('cost') ? 0.5 : 0.95;
    case 'shelves':
      if (dated || salesWords || stockWords || found.ofGoods) return 0.2;
      return 0.95;
    case 'employees':
      return has('qty') || dated || has('lossRate') || found.ofShelves || found.ofTargets
        ? 0.2
        : 0.95;
    case 'attendance':
      return has('skuCode') || has('barcode') ? 0.2 : 0.95;
    case 'footfall':
      return has('skuCode') || has('barcode') || found.ofTargets ? 0.2 : 0.95;
    case 'targets':
      if (has('skuCode') || has('barcode') || has('qty')) return 0.2;
      return found.ofTargets ? 1 : 0.5;
  }
}

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly confidence: number;
  readonly by: 'header' | 'content';
}

/** Each field to one column and each column to one field, the surest first. */
function assignColumns(
  kind: ImportKind,
  columns: readonly ColumnFacts[],
): readonly (ColumnGuess | null)[] {
  const assigned: (ColumnGuess | null)[] = columns.map(() => null);
  const taken = new Set<ImportField>();
  const assign = (candidates: readonly Candidate[]) => {
    for (const { column, field, confidence, by } of [...candidates].sort(surestFirst)) {
      if (assigned[column] !== null || taken.has(field)) continue;
      assigned[column] = { field, confidence, by };
      taken.add(field);
    }
  };
  assign(columns.flatMap((column, index) => byTitle(kind, column, index)));
  for (const group of missingFields(kind, taken)) {
    assign(
      columns.flatMap((column, index) =>
        assigned[index] === null ? byContent(group, column, index) : [],
      ),
    );
  }
  return assigned;
}

function surestFirst(a: Candidate, b: Candidate): number {
  return b.confidence - a.confidence || a.column - b.column;
}

function byTitle(kind: ImportKind, column: ColumnFacts, index: number): Candidate[] {
  return matchTitle(column.title).flatMap((match) => {
    const field = meaningIn(kind, match);
    if (field === null) return [];
    const fit = fits(field, column.content);
    const confidence = match.confidence * (fit >= 0.5 ? 1 : 0.3) + preference(field, column.title);
    return confidence < 0.3 ? [] : [{ column: index, field, confidence, by: 'header' as const }];
  });
}

/** 编码 is a SKU's code among goods, a person's among employees; 库存数量 is a quantity of stock only. */
function meaningIn(kind: ImportKind, match: HeaderMatch): ImportField | null {
  if (match.kind !== null && match.kind !== kind) return null;
  const { fields } = kindFields[kind];
  if (kind === 'employees' && match.confidence < 1) {
    if (match.field === 'skuCode') return 'employeeCode';
    if (match.field === 'skuName') return 'employeeName';
  }
  if (kind === 'shelves' && match.confidence < 1) {
    if (match.field === 'skuCode') return 'categoryCode';
    if (match.field === 'skuName') return 'categoryName';
  }
  if (kind === 'targets') return targetMeaning(match);
  if (kind === 'loss_rates' && match.field === 'parentCategoryName') return null;
  return fields.includes(match.field) ? match.field : null;
}

/** In a list of targets a day is the period, and 销售额 without a further word what is asked for. */
const targetMeanings: Partial<Record<ImportField, ImportField>> = {
  date: 'targetDay',
  amount: 'targetNetSales',
  visitors: 'targetVisitors',
  qty: 'targetWeight',
};

function targetMeaning(match: HeaderMatch): ImportField | null {
  const field = targetMeanings[match.field] ?? match.field;
  return kindFields.targets.fields.includes(field) ? field : null;
}

/** Where two columns mean the same, what was really paid wins over a plain "amount". */
function preference(field: ImportField, title: string): number {
  const paid = (field === 'amount' || field === 'price') && /实|净|折后|net|paid/i.test(title);
  return paid ? 0.01 : 0;
}

function byContent(group: readonly ImportField[], column: ColumnFacts, index: number): Candidate[] {
  const { content } = column;
  const named = (matchTitle(column.title)[0]?.confidence ?? 0) >= SURE;
  if (named || content.filled === 0) return [];
  return group.flatMap((field) => {
    const fit =
      ((field === 'date' || field === 'targetDay') &&
        content.days > 0.9 &&
        !/^\d{5}$/.test(content.samples[0] ?? '')) ||
      (field === 'barcode' && content.barcodes > 0.8);
    return fit ? [{ column: index, field, confidence: BY_CONTENT, by: 'content' as const }] : [];
  });
}
