import { useEffect, useMemo, useState } from 'react';
import { defaultSettings, type Settings } from '#shared/contract/settings';
import type { Lang } from '#shared/i18n/t';
import { useAsk } from '../api/hooks';
import { native } from '../api/native';
import type { MoneyColours } from '../ui/theme/ThemeProvider';

export interface Appearance extends Pick<Settings, 'theme' | 'density'> {
  readonly moneyColours: MoneyColours;
  readonly lang: Lang;
  readonly currency: string;
  readonly timeZone: string;
}

/** How everything looks and reads; null until the settings are known. Defaults if they cannot be. */
export function useAppearance(): Appearance | null {
  const settings = useAsk('settings.get', {});
  const status = useAsk('app.status', {});
  const systemLang = useSystemLang();
  const chosen = settings.state === 'failed' ? defaultSettings : settings.data;
  const store = status.data?.store;
  const currency = store?.currency ?? currencyOf(systemLang);
  const timeZone = store?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(() => {
    if (chosen === undefined || systemLang === null) return null;
    const { language, theme, density, moneyColours } = chosen;
    const lang = language === 'system' ? systemLang : language;
    return {
      lang,
      currency,
      timeZone,
      theme,
      density,
      moneyColours: coloursOf(moneyColours, lang),
    };
  }, [chosen, systemLang, currency, timeZone]);
}

function coloursOf(chosen: Settings['moneyColours'], lang: Lang): MoneyColours {
  if (chosen !== 'language') return chosen;
  return lang === 'zh-CN' ? 'red_up' : 'green_up';
}

/** Before there is a store to say it. */
function currencyOf(lang: Lang | null): string {
  return lang === 'zh-CN' ? 'CNY' : 'USD';
}

/** The language of the system; null until the main process has told it. */
function useSystemLang(): Lang | null {
  const [lang, setLang] = useState<Lang | null>(null);
  useEffect(() => {
    void native()
      .info()
      .then(({ systemLang }) => setLang(systemLang));
  }, []);
  return lang;
}
