import {
  type Deck,
  type DeckBlock,
  type DeckCell,
  type DeckLook,
  type DeckPage,
  type DeckValue,
  deckParts,
} from '../domain/deck/model';
import { type SourcedFigures, sourcesOf } from '../domain/deck/sources';
import type { KpiName } from '../domain/kpi/names';
import type { PageComment } from '../domain/review/comments';
import { weekName } from '../domain/review/frame';
import { CONTENTS } from '../domain/review/layout';
import type { Amount, Review, ReviewBlock, ReviewCell, ReviewPage } from '../domain/review/review';
import { formats } from './format';
import {
  type Writer,
  writeParam,
  writeSentence,
  writeShort,
  writeSigned,
  writeValue,
} from './sentence';
import { isKey, type Lang, translator } from './t';

/** A page of the deck: what the numbers say, and what a person said to it. */
export interface WrittenPage {
  readonly page: ReviewPage;
  readonly comment: PageComment;
  /** A person's own note to the page; '' where there is none. */
  readonly note: string;
}

export interface DeckWriting {
  readonly lang: Lang;
  readonly look: DeckLook;
  /** In the order of the deck. */
  readonly pages: readonly WrittenPage[];
}

/** The review as a deck in one language. */
export function writeDeck(review: Review, { lang, look, pages }: DeckWriting): Deck {
  const writer: Writer = { t: translator(lang), format: formats(lang, review.store.currency) };
  const { from, to } = review.range;
  const used = [...new Set(pages.flatMap(({ page }) => page.kpis))];
  const extra: Extra = {
    definitions: () => definitions(writer, used),
    contents: () => contents(writer, review, pages),
  };
  const store = review.store.name || writer.t('report.unnamedStore');
  return {
    lang,
    title: writer.t(review.isWeek ? 'review.deckTitle' : 'review.deckTitleRange', {
      week: weekName(from),
    }),
    store,
    from,
    to,
    dataVersion: review.dataVersion,
    madeAt: review.madeAt,
    currency: review.store.currency,
    look,
    pages: pages.map((written) => writePage(writer, written, extra)),
  };
}

function writePage(writer: Writer, { page, comment, note }: WrittenPage, extra: Extra): DeckPage {
  const { t } = writer;
  const blocks = writeBlocks(writer, page, extra);
  const sourced = sourcesOf(blocks);
  const remarks = writeComment(writer, comment);
  const notes = note
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ text, draft: false, flag: 'none' as const }));
  return {
    id: page.id,
    part: page.part,
    title: writeSentence(writer, page.title),
    subtitle: writeSentence(writer, page.subtitle),
    blocks: [
      ...blocks,
      ...(remarks.length === 0
        ? []
        : [{ kind: 'text', title: t('review.comment'), items: remarks } as const]),
      ...(notes.length === 0
        ? []
        : [{ kind: 'text', title: t('review.note'), items: notes } as const]),
    ],
    notes: speakerNotes(writer, page, sourced),
    sources: sourced.map(({ source }) => source),
  };
}

/** Pages that tell of the deck itself. */
interface Extra {
  definitions(): DeckBlock;
  contents(): DeckBlock;
}

function writeBlocks(writer: Writer, page: ReviewPage, extra: Extra): readonly DeckBlock[] {
  if (page.state === 'missing') return [whatIsMissing(writer, page)];
  if (page.id === 'definitions') return [extra.definitions()];
  if (page.id === CONTENTS) return [extra.contents()];
  return page.blocks.map((block) => writeBlock(writer, block));
}

/** What would fill a page that has no data. */
function whatIsMissing(writer: Writer, page: ReviewPage): DeckBlock {
  const item = { text: fillOf(writer, page), draft: false, flag: 'none' } as const;
  return { kind: 'text', title: writer.t('review.needsTitle'), items: [item] };
}

function fillOf({ t }: Writer, { id }: ReviewPage): string {
  const key = `review.fill.${id}`;
  return isKey(key) ? t(key) : t('review.fill.overview.summary');
}

/** What a page is about, whatever it says this week. */
export function pageName(writer: Writer, { id, title }: ReviewPage): string {
  if (id.startsWith('problems.cause.')) {
    const subject = title.params.subject;
    return writer.t('review.pageCause', {
      subject: subject === undefined ? '' : writeParam(writer, subject),
    });
  }
  const key = `review.page.${id}`;
  return isKey(key) ? writer.t(key) : id;
}

/** The remarks of a comment, each a line. */
export function writeComment(
  writer: Writer,
  { state, remarks, text }: PageComment,
): { text: string; draft: boolean; flag: 'none' | 'good' | 'warning' }[] {
  if (text !== null) {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ text: line, draft: false, flag: 'none' }));
  }
  return remarks.map(({ sentence, flag }) => ({
    text: writeSentence(writer, sentence),
    draft: state === 'draft',
    flag,
  }));
}

function writeBlock(writer: Writer, block: ReviewBlock): DeckBlock {
  switch (block.kind) {
    case 'figures':
      return {
        kind: 'figures',
        items: block.items.map(({ key, label, value, changes, sources }) => ({
          key,
          sources,
          label: writeParam(writer, label),
          value: writeAmount(writer, value),
          changes: changes.map((change) => ({
            label: writeParam(writer, change.label),
            value: writeAmount(writer, change.value),
          })),
        })),
      };
    case 'chart':
      return {
        kind: 'chart',
        type: block.type,
        alt: writeSentence(writer, block.alt),
        labels: block.labels.map((label) => writeParam(writer, label)),
        keys: block.keys,
        series: block.series.map(({ key: _key, name, ...series }) => ({
          ...series,
          name: writeParam(writer, name),
        })),
        emphasis: block.emphasis,
      };
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map(({ key: _key, title, ...column }) => ({
          ...column,
          title: writeParam(writer, title),
        })),
        rows: block.rows.map((row) => row.map((cell) => writeCell(writer, cell))),
        keys: block.keys,
        total: block.total,
      };
    case 'mix':
      return {
        kind: 'mix',
        target: block.target,
        tolerance: block.tolerance,
        rows: block.rows.map(({ label, staple, sources }) => ({
          label: writeParam(writer, label),
          staple,
          sources,
        })),
      };
  }
}

function writeCell(writer: Writer, cell: ReviewCell): DeckCell {
  return cell.kind === 'words'
    ? { text: writeParam(writer, cell.words) }
    : writeAmount(writer, cell.amount);
}

export function writeAmount({ format }: Writer, { exact, unit, as, good }: Amount): DeckValue {
  return { exact, unit, good, text: textOf() };

  function textOf(): string {
    switch (as) {
      case 'short':
        return writeShort(format, unit, exact);
      case 'points':
        return format.points(exact);
      case 'change':
        return writeSigned(format, unit, exact);
      case 'value':
        return writeValue(format, unit, exact);
    }
  }
}

/** A line for each part: the finding of its first page, or why it has none and what would fill it. */
function contents(writer: Writer, review: Review, pages: readonly WrittenPage[]): DeckBlock {
  const { t } = writer;
  const lines = deckParts.flatMap((part) => {
    if (part === 'cover' || part === 'definitions') return [];
    const own = ({ id, part: of }: ReviewPage) => of === part && id !== CONTENTS;
    const shown = pages.map(({ page }) => page).find(own);
    if (shown !== undefined) {
      return [{ part, key: shown.id, text: writeSentence(writer, shown.title) }];
    }
    const lead = review.pages.find(own);
    // A part that a person left out has data: nothing is missing.
    if (lead?.state !== 'missing') return [];
    const title = writeSentence(writer, lead.title);
    return [
      { part, key: '', text: t('review.missingPart', { title, fill: fillOf(writer, lead) }) },
    ];
  });
  return {
    kind: 'table',
    columns: [
      { title: t('review.part'), align: 'start', width: 1, sources: [] },
      { title: t('review.finding'), align: 'start', width: 5, sources: [] },
    ],
    rows: lines.map(({ part, text }) => [{ text: t(`deck.part_${part}`) }, { text }]),
    keys: lines.map(({ key }) => key),
    total: null,
  };
}

/** The KPIs that the deck uses, each with its definition and formula. */
function definitions({ t }: Writer, used: readonly KpiName[]): DeckBlock {
  return {
    kind: 'table',
    columns: [
      { title: t('review.figure'), align: 'start', width: 1.6, sources: [] },
      { title: t('common.definition'), align: 'start', width: 4, sources: [] },
      { title: t('common.formula'), align: 'start', width: 3.4, sources: [] },
    ],
    rows: used.map((kpi) => [
      { text: t(`kpi.${kpi}`) },
      { text: t(`kpi.${kpi}.definition`) },
      { text: t(`kpi.${kpi}.formula`) },
    ]),
    keys: [...used],
    total: null,
  };
}

/** What a presenter has to know: how each figure is defined, and where it comes from. */
function speakerNotes(
  { t, format }: Writer,
  page: ReviewPage,
  sourced: readonly SourcedFigures[],
): string {
  const lines = page.kpis.map((kpi) =>
    t('review.noteKpi', {
      name: t(`kpi.${kpi}`),
      definition: t(`kpi.${kpi}.definition`),
      formula: t(`kpi.${kpi}.formula`),
    }),
  );
  const sources = sourced.map(({ source, figures }) =>
    t('review.noteSource', {
      figures: format.list(figures),
      query: source.query,
      range: format.range(source.from, source.to),
      version: format.count(source.version),
    }),
  );
  return [...lines, ...sources].join('\n');
}
