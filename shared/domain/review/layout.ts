import type { ReviewPage } from './review';

/** A deck has at most so many pages unless a person asks for more. */
export const MOST_PAGES = 20;

/** The page that has a line for every part, also for one without pages. */
export const CONTENTS = 'overview.contents';

/** Also there without data: a deck of days without sales says so. */
const ALWAYS = 'overview.summary';

/** What is left out first where a deck would become too long; before it every further cause. */
const spare: readonly string[] = [
  'results.prices',
  'results.movers',
  'execution.roster',
  'attainment.customers',
  'results.channels',
  'overview.range',
];

/** What moved the store's sales, and the largest problem beside it. */
const KEPT_CAUSES = 2;

/** What a person has chosen of a review's pages; ids that are not in it stand where they belong. */
export interface ReviewLayout {
  /** Page ids in the chosen order. */
  readonly order: readonly string[];
  /** Pages that were switched on or off by hand. */
  readonly shown: Readonly<Record<string, boolean>>;
}

export const noLayout: ReviewLayout = { order: [], shown: {} };

export interface ArrangedPage {
  readonly page: ReviewPage;
  readonly shown: boolean;
}

/**
 * The pages in the chosen order, with whether each is in the deck. Without a choice a page is in it
 * when it has data; the contents say why a part has none. Above 20 pages those of `spare` are left out,
 * in that order.
 */
export function arrange(pages: readonly ReviewPage[], layout: ReviewLayout): ArrangedPage[] {
  const byDefault = defaultPages(pages);
  return inOrder(pages, layout.order).map((page) => ({
    page,
    shown: layout.shown[page.id] ?? byDefault.has(page.id),
  }));
}

function defaultPages(pages: readonly ReviewPage[]): ReadonlySet<string> {
  const chosen = new Set(
    pages.filter(({ id, state }) => state === 'ready' || id === ALWAYS).map(({ id }) => id),
  );
  const causes = pages.filter(({ id }) => id.startsWith('problems.cause.')).slice(KEPT_CAUSES);
  for (const id of [...causes.map((page) => page.id), ...spare]) {
    if (chosen.size > MOST_PAGES) chosen.delete(id);
  }
  return chosen;
}

/** A page that the order does not know follows the page that it follows by itself. */
function inOrder(pages: readonly ReviewPage[], order: readonly string[]): ReviewPage[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const sorted = order.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(sorted.map(({ id }) => id));
  for (const [at, page] of pages.entries()) {
    if (known.has(page.id)) continue;
    const before = pages[at - 1];
    const place = before === undefined ? 0 : sorted.indexOf(before) + 1;
    sorted.splice(place, 0, page);
    known.add(page.id);
  }
  return sorted;
}
