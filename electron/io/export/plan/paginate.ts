import {
  groups,
  type ListContext,
  type ListedChange,
  type ListedShelf,
  whatToDo,
} from './change-list';

/** Millimetres of the page and of what stands on it. Heights are fixed: what does not fit is cut. */
export const mm = {
  page: { width: 186, height: 273, margin: 12 },
  head: 19,
  /** Of the second page and those after it. */
  runningHead: 9,
  stopped: 11,
  foot: 11,
  shelf: 13,
  shelfGap: 5,
  group: 6,
  row: 6.6,
  secondLine: 4.4,
  columns: { box: 9, code: 30, count: 15, todo: 56 },
} as const;

const GAPS = 5;
/** What the column of the name is left with. */
const NAME =
  mm.page.width -
  (mm.columns.box + mm.columns.code + 2 * mm.columns.count + mm.columns.todo + GAPS);

/** What stands on a page, from top to bottom. */
export type PageLine =
  | { readonly as: 'shelf'; readonly shelf: ListedShelf; readonly continued: boolean }
  | {
      readonly as: 'group';
      readonly title: (typeof groups)[number]['title'];
      readonly count: number;
    }
  | { readonly as: 'change'; readonly change: ListedChange; readonly lines: 1 | 2 };

/**
 * Deals the list out to pages. A shelf or a group never begins at the foot of a page without a line
 * of its own, and says again on the next page where one is.
 */
export function paginate(context: ListContext): PageLine[][] {
  const stopped = context.list.state === 'withdrawn' ? mm.stopped : 0;
  const room = mm.page.height - mm.foot;
  const pages: PageLine[][] = [[]];
  let left = room - mm.head - stopped;
  const put = (line: PageLine): void => {
    pages.at(-1)?.push(line);
    left -= heightOf(line);
  };
  const turn = (): void => {
    pages.push([]);
    left = room - mm.runningHead;
  };
  for (const shelf of context.list.shelves) {
    let begun = false;
    for (const { kind, title } of groups) {
      const changes = shelf.changes.filter((change) => change.kind === kind);
      const group = { as: 'group', title, count: changes.length } as const;
      for (const [index, change] of changes.entries()) {
        const row = { as: 'change', change, lines: linesOf(context, change) } as const;
        const above = [
          ...(begun ? [] : [{ as: 'shelf', shelf, continued: false } as const]),
          ...(index === 0 ? [group] : []),
        ];
        const needed = [...above, row].reduce((sum, line) => sum + heightOf(line), 0);
        if (needed <= left) {
          for (const line of above) put(line);
        } else {
          turn();
          put({ as: 'shelf', shelf, continued: begun });
          put(group);
        }
        put(row);
        begun = true;
      }
    }
  }
  return pages;
}

function heightOf(line: PageLine): number {
  switch (line.as) {
    case 'shelf':
      return mm.shelf + mm.shelfGap;
    case 'group':
      return mm.group;
    case 'change':
      return mm.row + (line.lines - 1) * mm.secondLine;
  }
}

function linesOf(context: ListContext, change: ListedChange): 1 | 2 {
  const wide =
    widthOf(change.code) > mm.columns.code ||
    widthOf(change.name) > NAME ||
    widthOf(whatToDo(context, change)) > mm.columns.todo;
  return wide ? 2 : 1;
}

/** Millimetres of a text at the size of a line; rather too many than too few. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  if (character > '\u2e7f') return 3.4;
  if (character === ' ') return 1;
  return /[a-z.,;:'|()-]/.test(character) ? 1.6 : 2.1;
}
