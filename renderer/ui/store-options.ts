interface Option {
  readonly value: string;
  readonly label: string;
}

/** Every currency by code and name, for a choice that can be searched. */
export function currencyOptions(lang: string): Option[] {
  const names = new Intl.DisplayNames(lang, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} ${names.of(code) ?? ''}`,
  }));
}

/** Every time zone; the system's own too, should the list lack it (UTC). */
export function timeZoneOptions(): Option[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
    value,
    label: value,
  }));
}
