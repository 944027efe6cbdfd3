import { en } from './en';
import type { Message, Params } from './message';
import { type NumberWriter, numberWriter } from './number';
import { zhCN } from './zh-CN';

export const languages = ['zh-CN', 'en'] as const;
export type Lang = (typeof languages)[number];

type Dictionary = typeof en;

/** Every word of the program as `part.key`, for example `common.cancel`. */
export type Key = {
  [Part in keyof Dictionary & string]: `${Part}.${keyof Dictionary[Part] & string}`;
}[keyof Dictionary & string];

export type Translate = (key: Key, params?: Params) => string;

type Flat = ReadonlyMap<string, Message>;

const dictionaries: Readonly<Record<Lang, Flat>> = { 'zh-CN': flatten(zhCN), en: flatten(en) };

/**
 * The words of one language: `translator('en')('common.cancel')`. Placeholders are filled from
 * `params`; a plural entry needs the number `count` among them.
 */
export function translator(lang: Lang): Translate {
  const words = dictionaries[lang];
  const plural = new Intl.PluralRules(lang);
  const numbers = numberWriter(lang, {});
  return (key, params = {}) => {
    const message = words.get(key);
    if (message === undefined) return key;
    return fill(pick(message, params, plural), params, numbers);
  };
}

/** Narrows a key put together at run time (`notice.` + code) to one that exists. */
export function isKey(text: string): text is Key {
  return dictionaries.en.has(text);
}

/** The language of the program for a language of the system, for example `zh-Hans-CN` or `de-DE`. */
export function languageOf(systemLanguage: string): Lang {
  return systemLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function pick(message: Message, params: Params, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  return message[plural.select(Number(params.count ?? 0))] ?? message.other;
}

function fill(sentence: string, params: Params, numbers: NumberWriter): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

function flatten(dictionary: Readonly<Record<string, Readonly<Record<string, Message>>>>): Flat {
  return new Map(
    Object.entries(dictionary).flatMap(([part, words]) =>
      Object.entries(words).map(([key, message]) => [`${part}.${key}`, message] as const),
    ),
  );
}
