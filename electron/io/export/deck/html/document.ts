import type { Deck } from '#shared/domain/deck/model';
import type {
  Paragraph,
  PlacedBox,
  PlacedPage,
  PlacedTable,
  PlacedText,
  Rect,
  Run,
} from '#shared/domain/deck/placed';
import { CELL_PADDING } from '#shared/domain/deck/placed';
import { printedDocument } from '../../document';
import { type Html, html, raw } from '../../html';
import { placedDeck } from '../placed';
import { drawChart } from './chart';
import { styleOf } from './style';

/**
 * The deck as one HTML document with everything inside: what the window previews and what is printed
 * to PDF. Pages are those of the PPTX, box by box.
 */
export function deckDocument(deck: Deck): string {
  const pages = placedDeck(deck);
  return printedDocument({
    lang: deck.lang,
    title: `${deck.store} · ${deck.title}`,
    style: styleOf(deck.look),
    content: html`${pages.map(drawPage)}`,
  });
}

function drawPage(page: PlacedPage): Html {
  const id = page.sheet === 1 ? `page-${page.index}` : `page-${page.index}-${page.sheet}`;
  return html`<section class="page" id="${id}" data-page="${page.id}" aria-label="${page.title}">${page.boxes.map(
    drawBox,
  )}</section>`;
}

function drawBox(box: PlacedBox): Html {
  switch (box.kind) {
    case 'text':
      return drawText(box);
    case 'shape':
      return html`<div class="box" style="${place(box.at)};background:#${box.fill}"></div>`;
    case 'image':
      return html`<img class="box" style="${place(box.at)}" src="${box.data}" alt="${box.alt}">`;
    case 'table':
      return drawTable(box);
    case 'chart':
      return html`<div class="box" style="${place(box.at)}">${drawChart(box)}</div>`;
  }
}

function drawText({ at, paragraphs, role, anchor, key }: PlacedText): Html {
  const lines = paragraphs.map(drawParagraph);
  const inner = role === 'title' ? html`<h1>${lines}</h1>` : html`${lines}`;
  const attribute = key === undefined ? raw('') : html` data-key="${key}"`;
  return html`<div class="box text ${anchor}" style="${place(at)}"${attribute}>${inner}</div>`;
}

function drawParagraph({ runs, size, align, bullet, after }: Paragraph): Html {
  const rules = `font-size:${size}pt;text-align:${align};margin-bottom:${after}pt`;
  return html`<p class="${bullet ? 'item' : ''}" style="${rules}">${runs.map(drawRun)}</p>`;
}

function drawRun({ text, colour, bold }: Run): Html {
  const weight = bold ? ';font-weight:600' : '';
  return html`<span style="color:#${colour}${weight}">${text}</span>`;
}

function drawTable({ at, columns, rows, alt }: PlacedTable): Html {
  const cols = columns.map(({ width }) => html`<col style="width:${width}in">`);
  const body = rows.map(({ kind, height, key, cells, size }) => {
    // How many more rows there are is said over the whole width.
    const spans = kind === 'more' ? cells.length : 1;
    const filled = cells.slice(0, spans > 1 ? 1 : cells.length).map((cell, index) => {
      const align = columns[index]?.align ?? 'start';
      return html`<td colspan="${spans}" style="text-align:${align};padding:0 ${CELL_PADDING}in">${drawRun(cell)}</td>`;
    });
    return html`<tr class="${kind}" style="height:${height}in;font-size:${size}pt" data-key="${key}">${filled}</tr>`;
  });
  return html`<table class="box" style="${place(at)}" aria-label="${alt}"><colgroup>${cols}</colgroup>${body}</table>`;
}

function place({ x, y, w, h }: Rect): string {
  const inches = (value: number) => `${Math.round(value * 10_000) / 10_000}in`;
  return `left:${inches(x)};top:${inches(y)};width:${inches(w)};height:${inches(h)}`;
}
