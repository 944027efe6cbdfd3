import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { type Money, type Qty, toQtyUnits, toUnits } from '#shared/domain/money/money';
import { type NumberWriter, numberWriter } from './number';
import type { Lang } from './t';

/** What stands where there is no value: never 0, never ∞. */
export const NO_VALUE = '–';

/** Stands between a number and its unit, and does not break. */
const NBSP = '\u00a0';

type Value = number | null | undefined;

/** How figures and dates are written. The same on screen, page and export. */
export interface Format {
  readonly lang: Lang;
  readonly currency: string;
  /** The sign of the currency, for headers: ¥. */
  readonly currencySign: string;
  /** ¥12,345.60 */
  money(value: Money | null | undefined): string;
  /** 12,345.60, for columns that have the currency in the header. */
  moneyPlain(value: Money | null | undefined): string;
  /** ¥1.23万 or $12.3k from ten thousand on, for cards and axes. */
  moneyShort(value: Money | null | undefined): string;
  /** ¥500, ¥1.2万: whole units, shortened from ten thousand on, for axes. */
  moneyAxis(value: Money | null | undefined): string;
  /** ¥5, ¥0.50: no cents where there are none. */
  price(value: Money | null | undefined): string;
  /** +¥120.00, −¥3.50 */
  moneySigned(value: Money | null | undefined): string;
  /** 12,345; never decimals. */
  count(value: Value): string;
  /** 1.23万 or 12.3k from ten thousand on. */
  countShort(value: Value): string;
  /** 0.396 or 2: up to three decimals, as many as are there. */
  qty(value: Qty | null | undefined): string;
  /** 3.4, for counts that are means; `digits` decimals. */
  decimal(value: Value, digits?: number): string;
  /** Millimetres of shelf: 12 340 → 12.3 m */
  metres(value: Value): string;
  /** 0.123 → 12.3 % */
  percent(value: Value, digits?: number): string;
  /** 0.123 → +12.3 %, for changes. */
  percentSigned(value: Value): string;
  /** 0.012 → +1.2 pt, for differences of rates. */
  points(value: Value): string;
  /** 2026年6月21日, 21 Jun 2026 */
  date(value: BusinessDate | null | undefined): string;
  /** 6月21日, 21 Jun */
  dateShort(value: BusinessDate | null | undefined): string;
  /** 2026年6月21日 周日, Sun, 21 Jun 2026 */
  dateLong(value: BusinessDate | null | undefined): string;
  /** 6月21日 周日, Sun 21 Jun */
  dateWeekday(value: BusinessDate | null | undefined): string;
  /** 周日, Sunday: for sentences. */
  weekdayLong(value: BusinessDate | null | undefined): string;
  /** 周日, Sun */
  weekday(value: BusinessDate | null | undefined): string;
  /** 2026年6月, June 2026; from `YYYY-MM`. */
  month(value: string | null | undefined): string;
  /** Both ends, the year once: 2023年6月15日 – 6月21日, 15 – 21 Jun 2023. */
  range(from: BusinessDate, to: BusinessDate): string;
  /** An instant by the wall clock of a zone: 2026/06/21 20:42 */
  dateTime(instant: Value, timeZone: string): string;
  /** 20:42 */
  time(instant: Value, timeZone: string): string;
  /** Minutes after midnight: 450 → 07:30. Past midnight goes on: 1500 → 25:00. */
  clock(minute: Value): string;
  /** 850 ms → 1 s; 75 000 → 1:15 min */
  duration(millis: Value): string;
  /** 1.2 MB */
  bytes(value: Value): string;
  /** a, b and c */
  list(values: readonly string[]): string;
}

const shortUnits: Readonly<Record<Lang, readonly (readonly [number, string])[]>> = {
  'zh-CN': [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'bn'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
};

/** Figures from here on are shortened on cards. */
const SHORT_FROM = 10_000;

/** The formats of one language and currency. Costs a little to make: keep it. */
export function formats(lang: Lang, currency = 'CNY'): Format {
  const number = (options: Intl.NumberFormatOptions) => numberWriter(lang, options);
  const moneyOptions = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const money = number(moneyOptions);
  const spoken = new Intl.NumberFormat(lang, moneyOptions);
  const cents = spoken.resolvedOptions().maximumFractionDigits ?? 2;
  const fixed = kept((digits: number) =>
    number({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const plain = fixed(cents);
  const signed = number({ ...moneyOptions, signDisplay: 'exceptZero' });
  const signedOne = number({
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
  });
  const price = number({ ...moneyOptions, trailingZeroDisplay: 'stripIfInteger' });
  const whole = number({ maximumFractionDigits: 0 });
  const short = number({ maximumSignificantDigits: 3 });
  const moneyShort = number({ ...moneyOptions, maximumSignificantDigits: 3 });
  const moneyWhole = number({ ...moneyOptions, maximumFractionDigits: 0 });
  const qty = number({ maximumFractionDigits: 3 });
  const currencySign =
    spoken.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  const day = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocale(lang), { timeZone: 'UTC', ...options });
  const date = day({ year: 'numeric', month: lang === 'en' ? 'short' : 'long', day: 'numeric' });
  const dateShort = day({ month: lang === 'en' ? 'short' : 'long', day: 'numeric' });
  const weekday = day({ weekday: 'short' });
  const weekdayLong = day({ weekday: lang === 'en' ? 'long' : 'short' });
  const month = day({ year: 'numeric', month: 'long' });
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });

  const dateOf = (text: BusinessDate) => new Date(`${text}T00:00:00Z`);
  const writeDate = (value: BusinessDate | null | undefined, as: Intl.DateTimeFormat) =>
    value === null || value === undefined || value === '' ? NO_VALUE : as.format(dateOf(value));
  const longDate = (value: BusinessDate) =>
    lang === 'en'
      ? `${weekday.format(dateOf(value))}, ${date.format(dateOf(value))}`
      : `${date.format(dateOf(value))} ${weekday.format(dateOf(value))}`;
  const clockIn = (timeZone: string, more: Intl.DateTimeFormatOptions = {}) =>
    new Intl.DateTimeFormat(dateLocale(lang), {
      ...{ timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', ...more },
    });
  const time = kept((timeZone: string) => clockIn(timeZone));
  const dateTime = kept((timeZone: string) =>
    clockIn(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }),
  );

  return {
    lang,
    currency,
    currencySign,
    money: (value) => shown(value, (it) => money.format(toUnits(it))),
    moneyPlain: (value) => shown(value, (it) => plain.format(toUnits(it))),
    price: (value) => shown(value, (it) => price.format(toUnits(it))),
    moneySigned: (value) => shown(value, (it) => signed.format(toUnits(it))),
    moneyShort: (value) =>
      shown(value, (it) => {
        const units = toUnits(it);
        if (Math.abs(units) < 1_000) return money.format(units);
        return shorten(units, lang, moneyShort, moneyWhole);
      }),
    moneyAxis: (value) => shown(value, (it) => shorten(toUnits(it), lang, moneyShort, moneyWhole)),
    count: (value) => shown(value, (it) => whole.format(it)),
    countShort: (value) => shown(value, (it) => shorten(it, lang, short, whole)),
    qty: (value) => shown(value, (it) => qty.format(toQtyUnits(it))),
    decimal: (value, digits = 1) => shown(value, (it) => fixed(digits).format(it)),
    metres: (value) =>
      shown(value, (it) => `${fixed(1).format(it / 1_000)}${NBSP}${lang === 'en' ? 'm' : '米'}`),
    percent: (value, digits = 1) =>
      shown(value, (it) => `${fixed(digits).format(it * 100)}${NBSP}%`),
    percentSigned: (value) => shown(value, (it) => `${signedOne.format(it * 100)}${NBSP}%`),
    points: (value) => shown(value, (it) => `${signedOne.format(it * 100)}${NBSP}pt`),
    date: (value) => writeDate(value, date),
    dateShort: (value) => writeDate(value, dateShort),
    dateLong: (value) =>
      value === null || value === undefined || value === '' ? NO_VALUE : longDate(value),
    dateWeekday: (value) => {
      const [day, name] = [writeDate(value, dateShort), writeDate(value, weekday)];
      if (day === NO_VALUE) return NO_VALUE;
      return lang === 'en' ? `${name} ${day}` : `${day} ${name}`;
    },
    weekday: (value) => writeDate(value, weekday),
    weekdayLong: (value) => writeDate(value, weekdayLong),
    month: (value) => (value ? month.format(dateOf(`${value}-01`)) : NO_VALUE),
    range: (from, to) => {
      if (from === to) return date.format(dateOf(from));
      if (lang === 'en') return date.formatRange(dateOf(from), dateOf(to));
      // The locale data would fall back to 2023/6/15 – 2023/6/21.
      const end = from.slice(0, 4) === to.slice(0, 4) ? dateShort : date;
      return `${date.format(dateOf(from))} – ${end.format(dateOf(to))}`;
    },
    dateTime: (value, timeZone) => shown(value, (it) => dateTime(timeZone).format(it)),
    time: (value, timeZone) => shown(value, (it) => time(timeZone).format(it)),
    clock: (value) => shown(value, (it) => `${two(Math.floor(it / 60))}:${two(it % 60)}`),
    duration: (value) => shown(value, (it) => writeDuration(it, lang)),
    bytes: (value) => shown(value, (it) => writeBytes(it, short)),
    list: (values) => list.format(values),
  };
}

function shown(value: Value, write: (value: number) => string): string {
  return value === null || value === undefined || !Number.isFinite(value) ? NO_VALUE : write(value);
}

/** Makes each writer once: a table writes thousands of figures, and making one costs more than using it. */
function kept<Of, Writer>(make: (of: Of) => Writer): (of: Of) => Writer {
  const made = new Map<Of, Writer>();
  return (of) => {
    const writer = made.get(of) ?? make(of);
    made.set(of, writer);
    return writer;
  };
}

/** Three significant digits and the unit of the language: 12 345 → 1.23万, 12.3k. */
function shorten(value: number, lang: Lang, short: NumberWriter, whole: NumberWriter): string {
  const size = Math.abs(value);
  if (size < SHORT_FROM) return whole.format(value);
  const unit = shortUnits[lang].find(([from]) => size >= from);
  return unit === undefined ? whole.format(value) : `${short.format(value / unit[0])}${unit[1]}`;
}

function writeDuration(millis: number, lang: Lang): string {
  const seconds = Math.max(1, Math.round(millis / 1000));
  if (seconds < 60) return lang === 'en' ? `${seconds}${NBSP}s` : `${seconds}${NBSP}秒`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes}:${two(seconds % 60)}${NBSP}${lang === 'en' ? 'min' : '分'}`;
  }
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}${NBSP}${lang === 'en' ? 'h' : '小时'}`;
}

function writeBytes(value: number, short: NumberWriter): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  return `${short.format(value / 1000 ** power)}${NBSP}${units[power] ?? 'B'}`;
}

/** Day before month in English, as most of the world that reads it writes it. */
function dateLocale(lang: Lang): string {
  return lang === 'en' ? 'en-GB' : lang;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
