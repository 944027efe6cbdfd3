import { type BusinessDate, daysBetween, isBusinessDate } from '../calendar/calendar';
import type { Review, ReviewBlock, ReviewValue } from './review';

/** Pages whose content follows the calendar or a person, not the facts of the range. */
const moving: ReadonlySet<string> = new Set(['nextWeek', 'execution', 'cover', 'definitions']);

/**
 * Every figure of a review, each once: what two reviews are compared by. Days are told by their place
 * in the range, so that one Monday meets the other.
 */
export function figuresOf(review: Review): ReadonlyMap<string, ReviewValue> {
  const figures = new Map<string, ReviewValue>();
  for (const page of review.pages) {
    if (moving.has(page.part) || page.state === 'missing') continue;
    for (const value of page.blocks.flatMap((block) => valuesOf(block, review.range.from))) {
      const id = `${page.id} ${value.key}`;
      if (!figures.has(id)) figures.set(id, { page: page.id, ...value });
    }
  }
  return figures;
}

type BlockValue = Omit<ReviewValue, 'page'>;

function valuesOf(block: ReviewBlock, from: BusinessDate): BlockValue[] {
  switch (block.kind) {
    case 'figures':
      return block.items.map(({ key, label, value }) => ({
        key,
        label,
        column: null,
        unit: value.unit,
        value: value.exact,
      }));
    case 'chart':
      return block.series
        .filter(({ role }) => role !== 'before')
        .flatMap(({ key: column, name, unit, values }) =>
          values.map((value, at) => ({
            key: `${placeOf(block.keys[at] ?? '', from)}/${column}`,
            label: block.labels[at] ?? { as: 'text', text: '' },
            column: name,
            unit,
            value,
          })),
        );
    case 'table':
      return block.rows.flatMap((row, at) =>
        row.flatMap((cell, column): BlockValue[] => {
          const head = block.columns[column];
          const [first] = row;
          if (cell.kind !== 'amount' || head === undefined || first?.kind !== 'words') return [];
          const { unit, exact } = cell.amount;
          return [
            {
              key: `${placeOf(block.keys[at] ?? '', from)}/${head.key}`,
              label: first.words,
              column: head.title,
              unit,
              value: exact,
            },
          ];
        }),
      );
    case 'mix':
      return block.rows.map(({ key, label, staple }) => ({
        key,
        label,
        column: null,
        unit: 'ratio',
        value: staple,
      }));
    case 'needs':
      return [];
  }
}

function placeOf(key: string, from: BusinessDate): string {
  return isBusinessDate(key) ? `day.${daysBetween(from, key)}` : key;
}

export interface ReviewPair extends Omit<ReviewValue, 'value'> {
  readonly before: number | null;
  readonly now: number | null;
}

/** Figures side by side, in the order of the later review; those that only the earlier has come last. */
export function compareReviews(before: Review, now: Review): ReviewPair[] {
  const [earlier, later] = [figuresOf(before), figuresOf(now)];
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  return [...ids].flatMap((id) => {
    const known = later.get(id) ?? earlier.get(id);
    if (known === undefined) return [];
    const { value: _value, ...figure } = known;
    return [
      { ...figure, before: earlier.get(id)?.value ?? null, now: later.get(id)?.value ?? null },
    ];
  });
}

/** What is no longer as an archived review says, of the same range. */
export function changedFigures(archived: Review, now: Review): ReviewPair[] {
  return compareReviews(archived, now).filter((pair) => pair.before !== pair.now);
}
