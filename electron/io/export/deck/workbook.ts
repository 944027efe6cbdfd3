import type { Deck, DeckBlock, DeckCell, DeckPage, DeckValue } from '#shared/domain/deck/model';
import { sourcesOf } from '#shared/domain/deck/sources';
import { cellKindOf } from '#shared/domain/export/cells';
import { formats } from '#shared/i18n/format';
import { type Translate, translator } from '#shared/i18n/t';
import { type Column, type Sheet, type SheetRow, type TypedCell, toXlsx } from '../workbook';

/** A block as rows: the heads of its columns, and what stands below them. */
interface Grid {
  readonly head: readonly string[];
  readonly rows: readonly SheetRow[];
}

/**
 * All numbers behind a deck: a list of its pages with their sources, a sheet for each page, and the
 * speaker notes with the definitions. Charts and tables are whole here, also where a page had to cut.
 */
export async function deckWorkbook(deck: Deck, timeZone: string): Promise<Uint8Array> {
  const t = translator(deck.lang);
  const sheets = [
    contents(deck, t),
    ...deck.pages.flatMap((page, index) => pageSheet(page, index + 1, deck, t) ?? []),
    notes(deck, t),
  ];
  return toXlsx(sheets, {
    title: deck.title,
    footer: `${deck.store} · ${deck.title}`,
    timeZone,
    madeAt: deck.madeAt,
  });
}

function contents(deck: Deck, t: Translate): Sheet {
  const { range } = formats(deck.lang);
  const rows = deck.pages.flatMap((page, index): SheetRow[] => {
    const head = [index + 1, t(`deck.part_${page.part}`), page.title];
    const sources = sourceRows(page.blocks, deck.lang);
    return sources.length === 0 ? [head] : sources.map((source) => [...head, ...source]);
  });
  return {
    name: t('deck.sheetContents'),
    intro: [deck.title, `${deck.store} · ${range(deck.from, deck.to)} · ${deck.currency}`],
    columns: [
      { title: t('deck.page'), kind: 'count', width: 8 },
      { title: t('deck.part'), kind: 'text' },
      { title: t('deck.title'), kind: 'text' },
      { title: t('deck.figures'), kind: 'text' },
      { title: t('deck.query'), kind: 'text' },
      { title: t('deck.range'), kind: 'text' },
      { title: t('deck.dataVersion'), kind: 'count' },
    ],
    rows,
    landscape: true,
  };
}

/** Null for a page that says nothing in numbers or words, such as the cover. */
function pageSheet(page: DeckPage, number: number, deck: Deck, t: Translate): Sheet | null {
  const grids = page.blocks.map((block) => grid(block, t));
  const [first, ...others] = grids;
  if (first === undefined) return null;
  const width = Math.max(sourceHead(t).length, ...grids.map(({ head }) => head.length));
  const columns = Array.from(
    { length: width },
    (_, index): Column => ({ title: first.head[index] ?? '', kind: 'text' }),
  );
  const sources = sourceRows(page.blocks, deck.lang);
  const rows = others.flatMap((it): SheetRow[] => [[], [...it.head], ...it.rows]);
  return {
    name: t('deck.sheetPage', { number: String(number) }),
    intro: [page.title, page.subtitle],
    columns,
    rows: [
      ...first.rows,
      ...rows,
      ...(sources.length === 0 ? [] : [[], sourceHead(t), ...sources]),
    ],
    landscape: width > 5,
  };
}

function sourceHead(t: Translate): string[] {
  return [t('deck.figures'), t('deck.query'), t('deck.range'), t('deck.dataVersion')];
}

/** What each figure was asked with, of which days, in which state of the facts. */
function sourceRows(blocks: readonly DeckBlock[], lang: Deck['lang']): SheetRow[] {
  const { range, list } = formats(lang);
  return sourcesOf(blocks).map(({ figures, source: { query, from, to, version } }) => [
    list(figures),
    query,
    range(from, to),
    { kind: 'count', value: version },
  ]);
}

function grid(block: DeckBlock, t: Translate): Grid {
  switch (block.kind) {
    case 'figures':
      return {
        head: [t('deck.figure'), t('deck.value'), t('deck.comparedWith'), t('deck.change')],
        rows: block.items.flatMap(({ label, value, changes }) => [
          [label, typed(value), null, null],
          ...changes.map((change) => [label, null, change.label, typed(change.value)]),
        ]),
      };
    case 'chart':
      return {
        head: [t('deck.label'), ...block.series.map(({ name }) => name)],
        rows: block.labels.map((label, index) => [
          label,
          ...block.series.map(({ unit, values }) => ({
            kind: cellKindOf(unit),
            value: values[index] ?? null,
          })),
        ]),
      };
    case 'table':
      return {
        head: block.columns.map(({ title }) => title),
        rows: block.rows.map((row) => row.map(cell)),
      };
    case 'text':
      return {
        head: [block.title === '' ? t('deck.comment') : block.title, t('deck.state')],
        rows: block.items.map(({ text, draft }) => [
          text,
          t(draft ? 'deck.stateDraft' : 'deck.stateAccepted'),
        ]),
      };
    case 'mix':
      return {
        head: [t('deck.label'), t('deck.mix')],
        rows: block.rows.map(({ label, staple }) => [label, { kind: 'ratio', value: staple }]),
      };
  }
}

function cell(content: DeckCell): string | TypedCell {
  return 'exact' in content ? typed(content) : content.text;
}

function typed({ exact, unit }: DeckValue): TypedCell {
  return { kind: cellKindOf(unit), value: exact };
}

function notes(deck: Deck, t: Translate): Sheet {
  return {
    name: t('deck.notes'),
    columns: [
      { title: t('deck.page'), kind: 'count', width: 8 },
      { title: t('deck.title'), kind: 'text' },
      { title: t('deck.notes'), kind: 'text', width: 60 },
    ],
    rows: deck.pages.map(({ title, notes: text }, index) => [index + 1, title, text]),
    landscape: true,
  };
}
