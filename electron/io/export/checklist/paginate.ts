import type {
  Checklist,
  ChecklistColumn,
  ChecklistGroup,
  ChecklistRow,
  ChecklistSection,
} from './checklist';

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
  box: 9,
  columnGap: 1,
} as const;

/** What stands on a page, from top to bottom. */
export type PageLine =
  | { readonly as: 'section'; readonly section: ChecklistSection; readonly continued: boolean }
  | { readonly as: 'group'; readonly group: ChecklistGroup }
  | { readonly as: 'row'; readonly row: ChecklistRow; readonly lines: 1 | 2 };

/**
 * Deals the list out to pages. A section or a group never begins at the foot of a page without a
 * line of its own, and says again on the next page where one is.
 */
export function paginate(list: Checklist): PageLine[][] {
  const stopped = list.stopped === null ? 0 : mm.stopped;
  const widths = widthsOf(list.columns);
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
  for (const section of list.sections) {
    let begun = false;
    for (const group of section.groups) {
      for (const [index, row] of group.rows.entries()) {
        const line = { as: 'row', row, lines: linesOf(row, widths) } as const;
        const above = [
          ...(begun ? [] : [{ as: 'section', section, continued: false } as const]),
          ...(index === 0 ? [{ as: 'group', group } as const] : []),
        ];
        const needed = [...above, line].reduce((sum, next) => sum + heightOf(next), 0);
        if (needed <= left) {
          for (const next of above) put(next);
        } else {
          turn();
          put({ as: 'section', section, continued: begun });
          put({ as: 'group', group });
        }
        put(line);
        begun = true;
      }
    }
  }
  return pages;
}

function heightOf(line: PageLine): number {
  switch (line.as) {
    case 'section':
      return mm.shelf + mm.shelfGap;
    case 'group':
      return mm.group;
    case 'row':
      return mm.row + (line.lines - 1) * mm.secondLine;
  }
}

function widthsOf(columns: readonly ChecklistColumn[]): number[] {
  const given = columns.reduce((sum, { mm: width }) => sum + (width ?? 0), 0);
  const rest = mm.page.width - mm.box - given - columns.length * mm.columnGap;
  return columns.map(({ mm: width }) => width ?? rest);
}

function linesOf(row: ChecklistRow, widths: readonly number[]): 1 | 2 {
  return row.cells.some((cell, at) => widthOf(cell) > (widths[at] ?? 0)) ? 2 : 1;
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
