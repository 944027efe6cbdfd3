import type { BusinessDate, ShopClock } from '#shared/domain/calendar/calendar';
import { QTY_SCALE } from '#shared/domain/money/money';
import { headerKeys } from '../header';
import type { Recipe } from '../recipe';
import type { RejectedRow, SkippedRows, UnderstoodRows } from '../rows';
import { isBlankRow, isTotalsRow } from '../totals';
import { attendanceReader } from './attendance';
import { type CellReader, type Cells, Columns, RowIssues } from './columns';
import { costsReader, lossRatesReader, shelvesReader, skusReader, stockReader } from './goods';
import { employeesReader, footfallReader } from './people';
import { salesReader } from './sales';
import { targetsReader } from './targets';

export interface UnderstandOptions {
  readonly clock: ShopClock;
  /** Business date of now. */
  readonly today: BusinessDate;
}

/** Raw records in file order; `broken` are indexes of records with a quote that is never closed. */
export interface RawRows {
  /** Row of the first record in the file, counted from 1. */
  readonly firstRow: number;
  readonly cells: readonly Cells[];
  readonly broken: readonly number[];
}

export interface Understood {
  readonly understood: UnderstoodRows;
  readonly rejected: readonly RejectedRow[];
  /** Index in the raw records of each understood row. */
  readonly sources: readonly number[];
  readonly skipped: SkippedRows;
}

type Figures = CellReader<{ qty: number | null; amount: number | null }>;

/** What a table says, record by record, by its recipe. */
export interface TableUnderstanding {
  understand(raw: RawRows): Understood;
}

/**
 * Prepares to read a table whose column titles in this file are `titles`. Rows that make no sense
 * as data are sorted: blank rows, totals and repeated titles are skipped, the rest is rejected.
 */
export function understandTable(
  recipe: Recipe,
  titles: readonly string[],
  options: UnderstandOptions,
): TableUnderstanding {
  const headers = headerKeys(titles);
  const issues = new RowIssues();
  const columns = new Columns(recipe, headers, issues);
  const blankFigures = (): { qty: null; amount: null } => ({ qty: null, amount: null });

  switch (recipe.kind) {
    case 'sales_lines':
    case 'daily_sales': {
      const { kind, dateIs } = recipe;
      const grain = kind === 'sales_lines' ? 'scan' : 'day';
      const sales = salesReader(columns, issues, { ...options, dateIs, grain });
      return reading(sales.read, sales.figures, (rows) => ({ kind, rows }));
    }
    case 'skus':
      return reading(skusReader(columns, issues), blankFigures, (rows) => ({ kind: 'skus', rows }));
    case 'costs':
      return reading(costsReader(columns, issues), blankFigures, (rows) => ({
        kind: 'costs',
        rows,
      }));
    case 'stock': {
      const fallback = recipe.fixedDate ?? options.today;
      const read = stockReader(columns, issues, { fallback, today: options.today });
      return reading(read, stockFigures(columns), (rows) => ({ kind: 'stock', rows }));
    }
    case 'loss_rates':
      return reading(lossRatesReader(columns, issues), blankFigures, (rows) => ({
        kind: 'loss_rates',
        rows,
      }));
    case 'shelves':
      return reading(shelvesReader(columns, issues), blankFigures, (rows) => ({
        kind: 'shelves',
        rows,
      }));
    case 'employees':
      return reading(employeesReader(columns, issues, options), blankFigures, (rows) => ({
        kind: 'employees',
        rows,
      }));
    case 'attendance':
      return reading(attendanceReader(columns, issues, options), blankFigures, (rows) => ({
        kind: 'attendance',
        rows,
      }));
    case 'footfall': {
      const read = footfallReader(columns, issues, { ...options, dateIs: recipe.dateIs });
      return reading(read, blankFigures, (rows) => ({ kind: 'footfall', rows }));
    }
    case 'targets': {
      const year = Number((recipe.fixedDate ?? options.today).slice(0, 4));
      const read = targetsReader(columns, issues, { year, ratioUnit: recipe.ratioUnit });
      return reading(read, blankFigures, (rows) => ({ kind: 'targets', rows }));
    }
  }

  function reading<Row>(
    read: (cells: Cells, row: number) => Row,
    figures: Figures,
    wrap: (rows: readonly Row[]) => UnderstoodRows,
  ): TableUnderstanding {
    const sorter = new OddRows(headers, figures, issues);
    return {
      understand(raw) {
        const rows: Row[] = [];
        const sources: number[] = [];
        const broken = new Set(raw.broken);
        const width = headers.length;
        for (let index = 0; index < raw.cells.length; index++) {
          const cells = raw.cells[index] ?? [];
          issues.clear();
          if (broken.size > 0 && broken.has(index)) issues.note('open_quote', {});
          else if (cells.length > width) noteExtraCells(cells, width, issues);
          const row = read(cells, raw.firstRow + index);
          if (issues.reason === null && !sorter.isTotalOfNames(cells, recipe.kind)) {
            rows.push(row);
            sources.push(index);
          } else sorter.sort(cells, raw.firstRow + index);
        }
        return { understood: wrap(rows), sources, ...sorter.take() };
      },
    };
  }
}

function noteExtraCells(cells: Cells, width: number, issues: RowIssues): void {
  if (isBlankRow(cells.slice(width))) return;
  issues.note('wrong_columns', { expected: width, found: cells.length });
}

/** Nothing is sold by a count of stock, so there is no amount. */
function stockFigures(columns: Columns): Figures {
  const qty = columns.scaled('qty', QTY_SCALE);
  return (cells) => ({ qty: qty(cells), amount: null });
}

/** Kinds whose rows are understood by a name or code and one figure. */
const namesAlone: ReadonlySet<Recipe['kind']> = new Set([
  'stock',
  'loss_rates',
  'shelves',
  'employees',
]);

/** Rows that are not understood: skipped where they are no data, else rejected. */
class OddRows {
  #rejected: RejectedRow[] = [];
  #titles = 0;
  #blanks = 0;
  #totals = 0;

  constructor(
    private readonly headers: readonly string[],
    private readonly figures: Figures,
    private readonly issues: RowIssues,
  ) {}

  /** 合计 in the place of a code or name, in tables that need nothing else to be understood. */
  isTotalOfNames(cells: Cells, kind: Recipe['kind']): boolean {
    if (!namesAlone.has(kind)) return false;
    return isTotalsRow([cells.find((cell) => cell !== '') ?? '']);
  }

  sort(cells: Cells, row: number): void {
    if (isBlankRow(cells)) this.#blanks++;
    else if (isTotalsRow(cells)) this.#totals++;
    else if (this.isTitles(cells)) this.#titles++;
    else this.#rejected.push(this.reject(cells, row));
  }

  take(): { rejected: readonly RejectedRow[]; skipped: SkippedRows } {
    const rejected = this.#rejected;
    const skipped = { titles: this.#titles, blanks: this.#blanks, totals: this.#totals };
    this.#rejected = [];
    this.#titles = 0;
    this.#blanks = 0;
    this.#totals = 0;
    return { rejected, skipped };
  }

  /** The header again, as printed on every page. */
  private isTitles(cells: Cells): boolean {
    const keys = headerKeys(cells);
    return this.headers.every((header, index) => header === '' || keys[index] === header);
  }

  private reject(cells: Cells, row: number): RejectedRow {
    const { reason, params } = this.issues;
    const { qty, amount } = this.figures(cells);
    return { row, reason: reason ?? 'missing_value', params, cells: [...cells], qty, amount };
  }
}
