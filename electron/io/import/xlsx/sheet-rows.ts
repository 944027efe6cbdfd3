import type { RawRows } from '#shared/domain/imports/understand/table';
import { dateText, numberText, percentText } from '../cell-text';
import { columnIndex } from './cell-reference';
import type { VerticalMerges } from './merges';
import type { Workbook } from './workbook';
import { type Attributes, type XmlListener, xmlParser } from './xml';

const BATCH = 2_000;
/** Rows without cells that are filled in, so that numbers stay in step; a longer gap starts a new batch. */
const SHORT_GAP = 200;
/** Written as it is meant; longer ones carry the noise of binary fractions. */
const SHORT_NUMBER = /^-?[\d.]{1,14}$/;
const WIDEST = 16_384;

/** Turns the XML of a sheet, piece by piece, into batches of rows of texts. */
export class SheetRows {
  readonly #parser: { write(text: string): unknown; close(): unknown };
  readonly #ready: RawRows[] = [];
  #cells: string[][] = [];
  #firstRow = 1;
  #row = 0;
  #current: string[] = [];
  #column = -1;
  #type = '';
  #style = -1;
  #value = '';
  #inValue = false;
  #phonetic = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly merges: VerticalMerges,
  ) {
    this.#parser = xmlParser(this.listener());
  }

  /** Batches that are complete with this piece. */
  push(text: string): RawRows[] {
    this.#parser.write(text);
    return this.#ready.splice(0);
  }

  end(): RawRows[] {
    this.#parser.close();
    this.flush();
    return this.#ready.splice(0);
  }

  private listener(): XmlListener {
    return {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.#inValue && this.#phonetic === 0) this.#value += text;
      },
      close: (name) => this.close(name),
    };
  }

  private open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
        this.#current = [];
        this.#column = -1;
        return;
      case 'c':
        this.#column = attributes.r === undefined ? this.#column + 1 : columnIndex(attributes.r);
        this.#type = attributes.t ?? 'n';
        this.#style = attributes.s === undefined ? -1 : Number(attributes.s);
        this.#value = '';
        return;
      case 'v':
      case 't':
        this.#inValue = true;
        return;
      case 'rPh':
        this.#phonetic++;
    }
  }

  private close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#inValue = false;
        return;
      case 'rPh':
        this.#phonetic--;
        return;
      case 'c':
        this.cell();
        return;
      case 'row':
        this.rowEnd();
    }
  }

  private cell(): void {
    if (this.#value === '' || this.#column < 0 || this.#column >= WIDEST) return;
    while (this.#current.length < this.#column) this.#current.push('');
    this.#current[this.#column] = this.text();
  }

  private text(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.workbook.strings[Number(value)] ?? '';
      case 'n': {
        const number = Number(value);
        if (Number.isNaN(number)) return value;
        const format = this.workbook.formats[this.#style] ?? 'plain';
        if (format === 'date') return dateText(number, this.workbook.date1904);
        if (format === 'percent') return percentText(number);
        return SHORT_NUMBER.test(value) ? value : numberText(number);
      }
      default:
        return value;
    }
  }

  private rowEnd(): void {
    const cells = this.merges.fill(this.#row, this.#current);
    if (cells.length === 0) return;
    if (this.#cells.length === 0) this.#firstRow = this.#row;
    const gap = this.#row - (this.#firstRow + this.#cells.length);
    if (gap > SHORT_GAP || gap < 0) {
      this.flush();
      this.#firstRow = this.#row;
    } else {
      for (let blank = 0; blank < gap; blank++) this.#cells.push([]);
    }
    this.#cells.push(cells);
    if (this.#cells.length >= BATCH) this.flush();
  }

  private flush(): void {
    if (this.#cells.length === 0) return;
    this.#ready.push({ firstRow: this.#firstRow, cells: this.#cells, broken: [] });
    this.#cells = [];
  }
}
