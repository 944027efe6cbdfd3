import { useMemo } from 'react';
import { defaultSettings, type Settings } from '#shared/contract/settings';
import { type Lang, languageOf } from '#shared/i18n/t';
import { useAsk } from '../api/hooks';

export interface Appearance extends Pick<Settings, 'theme' | 'density' | 'moneyColours'> {
  readonly lang: Lang;
  readonly currency: string;
  readonly timeZone: string;
}

/** How everything looks and reads; null until the settings are known. Defaults if they cannot be. */
export function useAppearance(): Appearance | null {
  const settings = useAsk('settings.get', {});
  const status = useAsk('app.status', {});
  const chosen = settings.state === 'failed' ? defaultSettings : settings.data;
  const store = status.data?.store;
  const currency = store?.currency ?? currencyOf(navigator.language);
  const timeZone = store?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(() => {
    if (chosen === undefined) return null;
    const { language, theme, density, moneyColours } = chosen;
    const lang = language === 'system' ? languageOf(navigator.language) : language;
    return { lang, currency, timeZone, theme, density, moneyColours };
  }, [chosen, currency, timeZone]);
}

function currencyOf(systemLanguage: string): string {
  return languageOf(systemLanguage) === 'zh-CN' ? 'CNY' : 'USD';
}
