import { type BusinessDate, daysBetween, isBusinessDate } from '../calendar/calendar';
import type { KpiUnit } from '../kpi/names';
import type { Deck, DeckBlock } from './model';

/** One figure of a deck, however it is shown. */
export interface DeckFigure {
  readonly page: string;
  /** Stable over decks in one language: what two decks are compared by. */
  readonly key: string;
  readonly label: string;
  readonly unit: KpiUnit;
  readonly value: number | null;
}

export interface FigurePair extends Omit<DeckFigure, 'value'> {
  readonly before: number | null;
  readonly now: number | null;
}

/** Parts whose content follows the calendar or a person, not the facts of the range. */
const moving: ReadonlySet<string> = new Set(['nextWeek', 'execution', 'cover', 'definitions']);

/**
 * Pages of the range as the catalogue has it today: a plan that is approved changes them for past weeks
 * as well, and no late data have come in.
 */
const standing: ReadonlySet<string> = new Set(['overview.range']);

/**
 * Every figure of a deck, each once. Days are told by their place in the range, so that one Monday
 * meets the other.
 */
export function figuresOf(deck: Deck): ReadonlyMap<string, DeckFigure> {
  const figures = new Map<string, DeckFigure>();
  for (const page of deck.pages) {
    if (moving.has(page.part)) continue;
    for (const figure of page.blocks.flatMap((block) => valuesOf(block, deck.from))) {
      const id = `${page.id} ${figure.key}`;
      if (!figures.has(id)) figures.set(id, { page: page.id, ...figure });
    }
  }
  return figures;
}

/**
 * Figures side by side, in the order of the later deck, of the pages that both have: a problem that only
 * one week had has nothing to be compared with.
 */
export function compareDecks(before: Deck, now: Deck): FigurePair[] {
  const [earlier, later] = [pageIds(before), pageIds(now)];
  return pairsOf(before, now).filter(({ page }) => earlier.has(page) && later.has(page));
}

/** What is no longer as the pages of a frozen deck say, of the same range in the same language. */
export function changedFigures(frozen: Deck, now: Deck): FigurePair[] {
  const told = pageIds(frozen);
  return pairsOf(frozen, now).filter(
    ({ page, ...pair }) => told.has(page) && !standing.has(page) && pair.before !== pair.now,
  );
}

function pageIds({ pages }: Deck): ReadonlySet<string> {
  return new Set(pages.map(({ id }) => id));
}

/** Every figure of either deck; those that only the earlier has come last. */
function pairsOf(before: Deck, now: Deck): FigurePair[] {
  const [earlier, later] = [figuresOf(before), figuresOf(now)];
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  return [...ids].flatMap((id) => {
    const known = later.get(id) ?? earlier.get(id);
    if (known === undefined) return [];
    const { value: _value, ...figure } = known;
    const [was, is] = [earlier.get(id)?.value ?? null, later.get(id)?.value ?? null];
    return [{ ...figure, before: was, now: is }];
  });
}

type BlockFigure = Omit<DeckFigure, 'page'>;

function valuesOf(block: DeckBlock, from: BusinessDate): BlockFigure[] {
  switch (block.kind) {
    case 'figures':
      return block.items.map(({ key, label, value }) => ({
        key,
        label,
        unit: value.unit,
        value: value.exact,
      }));
    case 'chart':
      return block.series
        .filter(({ role }) => role !== 'before')
        .flatMap(({ name, unit, values }) =>
          values.map((value, at) => ({
            key: `${placeOf(block.keys[at] ?? '', from)}/${name}`,
            label: `${block.labels[at] ?? ''} · ${name}`,
            unit,
            value,
          })),
        );
    case 'table':
      return block.rows.flatMap((row, at) => {
        const [first] = row;
        return row.flatMap((cell, column): BlockFigure[] => {
          const title = block.columns[column]?.title;
          if (!('exact' in cell) || title === undefined) return [];
          return [
            {
              key: `${placeOf(block.keys[at] ?? '', from)}/${title}`,
              label: `${first?.text ?? ''} · ${title}`,
              unit: cell.unit,
              value: cell.exact,
            },
          ];
        });
      });
    case 'mix':
      return block.rows.map(({ label, staple }) => ({
        key: label,
        label,
        unit: 'ratio',
        value: staple,
      }));
    case 'text':
      return [];
  }
}

function placeOf(key: string, from: BusinessDate): string {
  return isBusinessDate(key) ? `day.${daysBetween(from, key)}` : key;
}
