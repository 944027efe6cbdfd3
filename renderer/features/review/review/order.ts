import type { ReviewOutlinePage } from '#shared/contract/reviews';
import type { DeckPart } from '#shared/domain/deck/model';

/** A part of the deck with its pages, as the outline shows them. */
export interface OutlinePart {
  readonly part: DeckPart;
  readonly pages: readonly ReviewOutlinePage[];
}

/** Pages by part: parts in the order of their first page, pages in their own. */
export function partsOf(pages: readonly ReviewOutlinePage[]): OutlinePart[] {
  const parts = new Map<DeckPart, ReviewOutlinePage[]>();
  for (const page of pages) {
    const known = parts.get(page.part);
    if (known === undefined) parts.set(page.part, [page]);
    else known.push(page);
  }
  return [...parts].map(([part, list]) => ({ part, pages: list }));
}

/** Page ids with one of them moved up (−1) or down (+1) inside its part; as they were at an end. */
export function movePage(parts: readonly OutlinePart[], id: string, by: -1 | 1): string[] {
  return idsOf(
    parts.map(({ part, pages }) => ({
      part,
      pages: swapped(
        pages,
        pages.findIndex((page) => page.id === id),
        by,
      ),
    })),
  );
}

/** Page ids with a page put before another one of the same part. */
export function putBefore(parts: readonly OutlinePart[], id: string, target: string): string[] {
  return idsOf(
    parts.map(({ part, pages }) => {
      const moved = pages.find((page) => page.id === id);
      const at = pages.findIndex((page) => page.id === target);
      if (moved === undefined || at < 0 || id === target) return { part, pages };
      const from = pages.indexOf(moved);
      const rest = pages.filter((page) => page !== moved);
      // Downwards it goes behind the one that it was dropped on.
      const place = rest.findIndex((page) => page.id === target) + (from < at ? 1 : 0);
      return { part, pages: [...rest.slice(0, place), moved, ...rest.slice(place)] };
    }),
  );
}

/** Page ids with a whole part moved; the cover stays first and the annex last. */
export function movePart(parts: readonly OutlinePart[], part: DeckPart, by: -1 | 1): string[] {
  const at = parts.findIndex((one) => one.part === part);
  const other = parts[at + by];
  if (isFixed(part) || other === undefined || isFixed(other.part)) return idsOf(parts);
  return idsOf(swapped(parts, at, by));
}

export function isFixed(part: DeckPart): boolean {
  return part === 'cover' || part === 'definitions';
}

function swapped<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const [one, other] = [items[at], items[at + by]];
  if (one === undefined || other === undefined) return items;
  return items.map((item, index) => (index === at ? other : index === at + by ? one : item));
}

function idsOf(parts: readonly OutlinePart[]): string[] {
  return parts.flatMap(({ pages }) => pages.map(({ id }) => id));
}
