import { cleanText, toHalfWidth } from './text';

const CHINESE = /(?:合计|总计|小计|累计|共计)(?:[:：]|$)/;
const ENGLISH = /^(?:grand[- ]?|sub[- ]?|page[- ]?)?totals?\b:?$|\b(?:sub|grand)[- ]?totals?:?$/i;

/**
 * True for a row that sums up others: 合计, 本页小计, 2023-06 合计, Total. Asked only of rows that do
 * not make sense as data: a yoghurt may be called "Total".
 */
export function isTotalsRow(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    if (cell.length === 0 || cell.length > 40) return false;
    const text = toHalfWidth(cleanText(cell));
    return (
      CHINESE.test(text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')) ||
      ENGLISH.test(text)
    );
  });
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cleanText(cell) === '');
}
