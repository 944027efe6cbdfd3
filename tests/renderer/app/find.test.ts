import { match } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { dayOf, findCommands } from '../../../renderer/app/palette/find';
import type { Command } from '../../../renderer/ui/commands';

const perform = () => undefined;
const commands: readonly Command[] = [
  { id: 'today', name: 'nav.today', perform },
  { id: 'settings', name: 'nav.settings', perform },
  { id: 'dark', name: 'app.commandDark', perform },
  { id: 'close', name: 'today.close', perform },
];

const byPinyin = (chinese: string, query: string) => match(chinese, query) !== null;
const found = (query: string) => findCommands(commands, query, byPinyin).map(({ id }) => id);

describe('the palette finds a command', () => {
  it.each([
    ['by an English word', 'dark', ['dark']],
    ['by the beginning of a word in any case', 'SETT', ['settings']],
    ['by Chinese characters', '日', ['today', 'close']],
    ['by syllables', 'shezhi', ['settings']],
    ['by syllables with spaces', 'ri jie', ['close']],
    ['by initials', 'rj', ['close']],
    ['not by what no name holds', 'xyz', []],
  ])('%s', (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('offers all without a query', () => {
    expect(found(' ')).toHaveLength(commands.length);
  });
});

describe('the palette understands a day', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['20261120', '2026-11-20'],
    ['2026/3/5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['11-20', '2026-11-20'],
    ['11月20日', '2026-11-20'],
    ['12/24', '2025-12-24'],
    ['yesterday', '2026-11-20'],
    ['昨天', '2026-11-20'],
    ['前天', '2026-11-19'],
    ['今天', '2026-11-21'],
    ['2026-02-30', null],
    ['settings', null],
    ['7', null],
  ])('%s as %s', (query, expected) => {
    expect(dayOf(query, '2026-11-21')).toBe(expected);
  });
});
