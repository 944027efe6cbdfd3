import { pinyin } from 'pinyin-pro';

const CHINESE = /\p{Script=Han}/u;
const NOT_TYPED = /[^\p{Letter}\p{Number}]+/gu;

/**
 * What a search box looks in for a SKU: its name, the initials and the whole of its pinyin (云南生菜 →
 * `ynsc yunnanshengcai`), its code and barcodes; in small letters, parted by spaces.
 */
export function searchText(name: string, code: string, barcodes: readonly string[]): string {
  const words = [name, ...(CHINESE.test(name) ? pinyinOf(name) : []), code, ...barcodes];
  return [...new Set(words.map((word) => word.trim().toLowerCase()))].filter(Boolean).join(' ');
}

function pinyinOf(name: string): [initials: string, whole: string] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' });
  return [typed(initials), typed(syllables)];
}

function typed(parts: readonly string[]): string {
  return parts.join('').replace(NOT_TYPED, '');
}
