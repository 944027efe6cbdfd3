import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Format, formats } from '#shared/i18n/format';
import { type Lang, type Translate, translator } from '#shared/i18n/t';

interface Words {
  readonly lang: Lang;
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
}

const WordsContext = createContext<Words | null>(null);

interface Props {
  readonly lang: Lang;
  readonly currency: string;
  /** Of the shop: instants are shown by its clocks. */
  readonly timeZone: string;
  readonly children: ReactNode;
}

/** The language, the currency and the clock of everything inside. */
export function WordsProvider({ lang, currency, timeZone, children }: Props) {
  const words = useMemo<Words>(
    () => ({ lang, t: translator(lang), format: formats(lang, currency), timeZone }),
    [lang, currency, timeZone],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('words are missing: no WordsProvider around');
  return words;
}

/** The words of the present language: `const t = useT(); t('common.cancel')`. */
export function useT(): Translate {
  return useWords().t;
}

/** How figures and dates are written: `const format = useFormat(); format.money(35_000)`. */
export function useFormat(): Format {
  return useWords().format;
}

export function useLang(): Lang {
  return useWords().lang;
}

/** The shop's time zone. */
export function useTimeZone(): string {
  return useWords().timeZone;
}
