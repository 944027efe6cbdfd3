import { describe, expect, it } from 'vitest';
import { errorCodes } from '#shared/domain/errors';
import { en } from '#shared/i18n/en';
import type { Message } from '#shared/i18n/message';
import { isKey, languageOf, translator } from '#shared/i18n/t';
import { zhCN } from '#shared/i18n/zh-CN';

type Dictionary = Readonly<Record<string, Readonly<Record<string, Message>>>>;

const placeholders = (message: Message): string[] => {
  const text = typeof message === 'string' ? message : Object.values(message).join(' ');
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
};

const entries = (dictionary: Dictionary): [string, Message][] =>
  Object.entries(dictionary).flatMap(([part, words]) =>
    Object.entries(words).map(([key, message]): [string, Message] => [`${part}.${key}`, message]),
  );

describe('the dictionary', () => {
  const chinese = new Map(entries(zhCN));

  it.each(entries(en))('%s fills the same placeholders in both languages', (key, message) => {
    expect(placeholders(chinese.get(key) ?? '')).toEqual(placeholders(message));
  });

  it('has no word in one language alone', () => {
    expect([...chinese.keys()].sort()).toEqual(
      entries(en)
        .map(([key]) => key)
        .sort(),
    );
  });

  it.each(errorCodes)('says what to do about %s', (code) => {
    expect(isKey(`error.${code}`)).toBe(true);
  });
});

describe('a translator', () => {
  it('fills placeholders and groups numbers', () => {
    expect(translator('en')('common.rowsOf', { shown: 1200, total: 88_000 })).toBe(
      '1,200 of 88,000 rows',
    );
  });

  it('chooses the plural form', () => {
    const t = translator('en');
    expect([t('common.rows', { count: 1 }), t('common.rows', { count: 2 })]).toEqual([
      '1 row',
      '2 rows',
    ]);
    expect(translator('zh-CN')('common.rows', { count: 1 })).toBe('1 行');
  });

  it('leaves a placeholder without a value visible', () => {
    expect(translator('en')('common.exported')).toBe('Saved as {file}');
  });

  it.each([
    ['zh-Hans-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
  ])('a system in %s speaks %s', (system, lang) => {
    expect(languageOf(system)).toBe(lang);
  });
});
