/** Data that a figure or a block of a report cannot do without. The words are `need.<code>`. */
export const needCodes = [
  /** Any sales at all. */
  'sales',
  /** Sales of this very day. */
  'daySales',
  /** Lines that name their ticket. */
  'tickets',
  /** Lines that name the time of sale. */
  'saleTimes',
  /** Costs in force on the day of sale. */
  'costs',
  'catalogue',
  /** A role (staple or specialty) per SKU. */
  'roles',
  'facings',
  /** Stock on hand, as counted or exported. */
  'stock',
  /** Write-offs, count differences, receipts, transfers. */
  'movements',
  /** Lots with their expiry dates. */
  'lots',
  'footfall',
  /** Shifts of the day, worked or scheduled. */
  'shifts',
  /** Tomorrow's shifts. */
  'roster',
  'targets',
  /** Selling area of the store. */
  'sellingArea',
  /** More days of sales: `have` of `want`. */
  'history',
  /** Visits, orders and spend per channel and day. */
  'channelDays',
  'promotions',
  /** A classification of slow movers, of this week and the one before. */
  'slowMovers',
] as const;

export type NeedCode = (typeof needCodes)[number];

/** Where a person brings in what is missing. */
export type NeedPlace = 'import' | 'settings' | 'targets' | 'catalogue' | 'slow' | 'later';

/** `have` of `want` days where time alone will tell; both null for everything else. */
export interface Need {
  readonly code: NeedCode;
  readonly have: number | null;
  readonly want: number | null;
}

export function need(code: NeedCode): Need {
  return { code, have: null, want: null };
}

/** More days of history: the block fills by itself, or at once from an older export. */
export function needHistory(have: number, want: number): Need {
  return { code: 'history', have, want };
}

const places: Readonly<Record<NeedCode, NeedPlace>> = {
  sales: 'import',
  daySales: 'import',
  tickets: 'import',
  saleTimes: 'import',
  costs: 'import',
  catalogue: 'import',
  roles: 'catalogue',
  facings: 'catalogue',
  stock: 'import',
  movements: 'import',
  lots: 'import',
  footfall: 'import',
  shifts: 'import',
  roster: 'import',
  targets: 'targets',
  sellingArea: 'settings',
  history: 'later',
  channelDays: 'import',
  promotions: 'later',
  slowMovers: 'slow',
};

export function needPlace(code: NeedCode): NeedPlace {
  return places[code];
}
