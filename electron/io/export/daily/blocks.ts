import type { Need } from '#shared/domain/report/needs';
import { type Content, type Html, html } from '../html';
import { type PageContext, writeNeeds } from './page-context';

/** How many rows of a block go onto the page. */
export type Rows = (block: string) => number;

export interface TableColumn {
  readonly title: Content;
  /** Per cent of the table's width. */
  readonly width: number;
  readonly number?: boolean;
}

export interface TableBlock {
  /** Stands at the head of the first column: the block needs no line for its title. */
  readonly title: string;
  /** What the whole block says, beside its title. */
  readonly note?: string;
  /** Width of the first column, in per cent. */
  readonly width: number;
  /** The columns after the first. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Content[])[];
}

/** A short table under its title; without room for rows, its title and what it says as a whole. */
export function table({ t }: PageContext, block: TableBlock): Html {
  if (block.rows.length === 0) {
    return html`<section class="missing"><h2>${block.title}</h2><p>${block.note ?? t('report.none')}</p></section>`;
  }
  const align = (index: number) => (block.columns[index - 1]?.number === true ? 'n' : '');
  const widths = [block.width, ...block.columns.map((column) => column.width)];
  return html`<section class="block"><table><colgroup>${widths.map(
    (width) => html`<col style="width:${width}%">`,
  )}</colgroup><thead><tr><th scope="col"><h2>${block.title}</h2> ${block.note ?? null}</th>${block.columns.map(
    (column, index) => html`<th scope="col" class="${align(index + 1)}">${column.title}</th>`,
  )}</tr></thead><tbody>${block.rows.map(
    (row) =>
      html`<tr>${row.map((cell, index) => html`<td class="${align(index)}">${cell}</td>`)}</tr>`,
  )}</tbody></table></section>`;
}

export function listBlock(title: string, note: string, body: Html): Html {
  return html`<section class="block"><div class="title"><h2>${title}</h2><p>${note}</p></div>${body}</section>`;
}

/** One line that says what the block cannot do without. */
export function missingBlock(context: PageContext, title: string, needs: readonly Need[]): Html {
  return html`<section class="missing"><h2>${title}</h2><p>${writeNeeds(context, needs)}</p></section>`;
}
