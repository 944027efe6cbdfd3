import type { DeckBlock, DeckSource } from './model';

/** A source with the figures of a page that rest on it, by their names on the page. */
export interface SourcedFigures {
  readonly source: DeckSource;
  readonly figures: readonly string[];
}

/** Every source of some blocks once, in the order of the figures, with what rests on it. */
export function sourcesOf(blocks: readonly DeckBlock[]): SourcedFigures[] {
  const found = new Map<string, { source: DeckSource; figures: Set<string> }>();
  for (const { name, sources } of blocks.flatMap(figuresOf)) {
    for (const source of sources) {
      const id = JSON.stringify([source.query, source.from, source.to]);
      const known = found.get(id) ?? { source, figures: new Set() };
      known.figures.add(name);
      found.set(id, known);
    }
  }
  return [...found.values()].map(({ source, figures }) => ({ source, figures: [...figures] }));
}

interface NamedFigure {
  readonly name: string;
  readonly sources: readonly DeckSource[];
}

function figuresOf(block: DeckBlock): readonly NamedFigure[] {
  switch (block.kind) {
    case 'figures':
      return block.items.map(({ label, sources }) => ({ name: label, sources }));
    case 'chart':
      return block.series;
    case 'table':
      return block.columns.map(({ title, sources }) => ({ name: title, sources }));
    case 'mix':
      return block.rows.map(({ label, sources }) => ({ name: label, sources }));
    case 'text':
      return [];
  }
}
