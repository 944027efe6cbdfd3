import type { StoreInfo } from '#shared/contract/app';
import { type Format, formats } from '#shared/i18n/format';
import type { Writer } from '#shared/i18n/sentence';
import { type Lang, languageOf, translator } from '#shared/i18n/t';

/** Words and figures for the person at the terminal. */
export interface Words extends Writer {
  readonly lang: Lang;
  readonly format: Format;
  readonly timeZone: string;
}

/** Before the store is open nothing is known of its currency. */
export function wordsFor(lang: Lang, store: StoreInfo | null): Words {
  return {
    lang,
    t: translator(lang),
    format: formats(lang, store?.currency ?? 'CNY'),
    timeZone: store?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** `--lang`, else the language of the terminal as POSIX has it: LC_ALL, LC_MESSAGES, LANG. */
export function chooseLanguage(given: string | undefined, env: NodeJS.ProcessEnv): Lang {
  if (given !== undefined) return languageOf(given);
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  return languageOf(named || Intl.DateTimeFormat().resolvedOptions().locale);
}
