import { addDays, type BusinessDate, isBusinessDate } from '#shared/domain/calendar/calendar';
import { translator } from '#shared/i18n/t';
import type { Command } from '../../ui/commands';

const zh = translator('zh-CN');
const en = translator('en');

/** Whether a Chinese text is meant by Latin letters: `jr`, `jinri` for 今日. */
export type PinyinMatch = (chinese: string, query: string) => boolean;

/** The commands that a query means, in either language, by words, syllables or initials. */
export function findCommands(
  commands: readonly Command[],
  query: string,
  byPinyin: PinyinMatch,
): readonly Command[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return commands;
  return commands.filter(({ name }) => {
    const chinese = zh(name);
    return (
      chinese.includes(wanted) ||
      en(name).toLowerCase().includes(wanted) ||
      byPinyin(chinese, wanted.replaceAll(' ', ''))
    );
  });
}

const relative: Readonly<Record<string, number>> = {
  today: 0,
  今天: 0,
  今日: 0,
  yesterday: -1,
  昨天: -1,
  昨日: -1,
  前天: -2,
};

/**
 * The day that a query means: 2026-11-20, 20261120, 11-20, 11/20, 11月20日, 昨天, yesterday. Without a
 * year it is the last such day up to today. null when it means none.
 */
export function dayOf(query: string, today: BusinessDate): BusinessDate | null {
  const text = query.trim().toLowerCase();
  const offset = relative[text];
  if (offset !== undefined) return addDays(today, offset);
  const full = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text);
  if (full !== null) return existing(full[1], full[2], full[3]);
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (short === null) return null;
  const year = Number(today.slice(0, 4));
  const date = existing(String(year), short[1], short[2]);
  return date !== null && date > today ? existing(String(year - 1), short[1], short[2]) : date;
}

function existing(year = '', month = '', day = ''): BusinessDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isBusinessDate(date) ? date : null;
}
