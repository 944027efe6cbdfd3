import type { NeedCode } from '#shared/domain/report/needs';

/** What a figure or block lacks, to stand after “needs”. */
export const need = {
  sales: 'a sales export of the till',
  daySales: 'the sales of this day',
  tickets: 'sales lines with ticket numbers',
  saleTimes: 'sales lines with their time',
  costs: 'costs of the items',
  catalogue: 'the list of items',
  roles: 'a role (staple or specialty) for the items',
  facings: 'facings of the items',
  stock: 'stock on hand',
  movements: 'write-offs and count differences',
  lots: 'expiry dates of the stock',
  footfall: 'visitor counts',
  shifts: 'the shifts of this day',
  roster: 'tomorrow’s shifts',
  targets: 'targets',
  sellingArea: 'the selling area of the store',
  history: 'more days of sales ({have} of {want})',
  channelDays: 'visits, orders and spend of the channels',
  promotions: 'promotions with their costs',
  slowMovers: 'slow movers worked out this week and last',
} satisfies Readonly<Record<NeedCode, string>>;
