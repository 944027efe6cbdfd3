import type { Need } from '#shared/domain/report/needs';
import { type Content, type Html, html } from '../html';
import { type PageContext, writeNeeds } from './page-context';

/** How many rows of a block go onto the page. */
export type Rows = (block: string) => number;

export interface TableColumn {
  readonly title: string;
  /** Per cent of the table's width. */
  readonly width: number;
  readonly number?: boolean;
}

export interface TableBlock {
  readonly title: string;
  /** What the whole block says, beside its title. */
  readonly note?: string;
  /** Rows there are in all. */
  readonly count: number;
  readonly shown: number;
  /** True where the title need not say that there are more rows. */
  readonly folded?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Content[])[];
}

/** A block with a title and a short table; says so when there are more rows than it shows. */
export function table({ t }: PageContext, block: TableBlock): Html {
  if (block.count === 0) {
    return html`<section class="missing"><h2>${block.title}</h2><p>${t('report.none')}</p></section>`;
  }
  const more =
    block.shown < block.count && block.folded !== true
      ? t('report.shownOf', { shown: block.shown, count: block.count })
      : null;
  const note = [block.note ?? null, more].filter((part) => part !== null).join(' · ');
  const align = (index: number) => (block.columns[index]?.number === true ? 'n' : '');
  return listBlock(
    block.title,
    note,
    html`<table><colgroup>${block.columns.map(
      (column) => html`<col style="width:${column.width}%">`,
    )}</colgroup><thead><tr>${block.columns.map(
      (column, index) => html`<th scope="col" class="${align(index)}">${column.title}</th>`,
    )}</tr></thead><tbody>${block.rows.map(
      (row) =>
        html`<tr>${row.map((cell, index) => html`<td class="${align(index)}">${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
  );
}

export function listBlock(title: string, note: string, body: Html): Html {
  return html`<section class="block"><div class="title"><h2>${title}</h2><p>${note}</p></div>${body}</section>`;
}

/** One line that says what the block cannot do without. */
export function missingBlock(context: PageContext, title: string, needs: readonly Need[]): Html {
  return html`<section class="missing"><h2>${title}</h2><p>${writeNeeds(context, needs)}</p></section>`;
}
