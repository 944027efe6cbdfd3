import type { StoreInfo } from '#shared/contract/app';
import type { Lang } from '#shared/i18n/t';

/** Currencies of the zones that most shops are in; the rest follow the language. */
const currencyOfZone: readonly (readonly [RegExp, string])[] = [
  [/^Asia\/(Shanghai|Urumqi|Chongqing|Harbin)$/, 'CNY'],
  [/^Asia\/Hong_Kong$/, 'HKD'],
  [/^Asia\/Macau$/, 'MOP'],
  [/^Asia\/Taipei$/, 'TWD'],
  [/^Asia\/Tokyo$/, 'JPY'],
  [/^Asia\/Seoul$/, 'KRW'],
  [/^Asia\/Singapore$/, 'SGD'],
  [/^Asia\/Kuala_Lumpur$/, 'MYR'],
  [/^Asia\/Bangkok$/, 'THB'],
  [/^Asia\/(Kolkata|Calcutta)$/, 'INR'],
  [/^Europe\/London$/, 'GBP'],
  [/^Europe\/Zurich$/, 'CHF'],
  [
    /^Europe\/(Amsterdam|Athens|Berlin|Brussels|Dublin|Helsinki|Lisbon|Luxembourg|Madrid|Paris|Rome|Vienna)$/,
    'EUR',
  ],
  [/^Australia\//, 'AUD'],
  [/^America\/(Toronto|Vancouver|Montreal|Halifax|Winnipeg|Edmonton)$/, 'CAD'],
];

/** Currency that a shop in this time zone most likely takes. */
export function currencyFor(timeZone: string, lang: Lang): string {
  const found = currencyOfZone.find(([zone]) => zone.test(timeZone));
  return found?.[1] ?? (lang === 'zh-CN' ? 'CNY' : 'USD');
}

/** A new shop as it most likely is; everything can be changed in Settings. */
export function newStore(name: string, timeZone: string, lang: Lang): StoreInfo {
  return {
    name,
    currency: currencyFor(timeZone, lang),
    timeZone,
    cutoffHour: 4,
    opensMinute: 7 * 60,
    closesMinute: 22 * 60,
    sellingAreaM2: null,
    manager: '',
  };
}
