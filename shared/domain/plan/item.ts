/** What an accepted change does to a SKU in the catalogue, and how it is taken back. */

import type { RangeChange } from '../assortment/result';
import { addDays, type BusinessDate } from '../calendar/calendar';
import type { Qty } from '../money/money';

export const skuStatuses = ['candidate', 'active', 'trial', 'phasing_out', 'delisted'] as const;
export type SkuStatus = (typeof skuStatuses)[number];

/** All that a plan changes of a SKU. */
export interface SkuStanding {
  readonly status: SkuStatus;
  readonly facings: number | null;
  readonly introducedOn: BusinessDate | null;
  readonly trialUntil: BusinessDate | null;
  readonly delistedOn: BusinessDate | null;
}

/** When the floor has the new range, and how long new items are on trial. */
export interface PlanTerms {
  readonly startsOn: BusinessDate;
  readonly trialWeeks: number;
}

/** What else is known of the SKU when the plan is accepted. */
export interface SkuFacts {
  readonly everSold: boolean;
  /** At closing of the last day known; null where it was not counted lately. */
  readonly stock: Qty | null;
  /** Selling unit, in the shop's own word; '' where it is not known. */
  readonly unit: string;
}

/** A plan item as it is kept: the change, what the scenario saw, and both ends of what was done. */
export interface ItemEvidence extends RangeChange {
  /** Status and facings in the catalogue when the scenario was kept. */
  readonly seen: Pick<SkuStanding, 'status' | 'facings'>;
  /** From here on only once it was accepted. */
  readonly before?: SkuStanding;
  readonly after?: SkuStanding;
  readonly stock?: Qty | null;
  readonly unit?: string;
  readonly taskIds?: readonly number[];
}

/**
 * The standing of a SKU under the plan. An item that comes in is on trial; one that was sold before
 * keeps the day of its introduction. One that goes sells off what is in stock first.
 */
export function standingUnder(
  change: Pick<RangeChange, 'kind' | 'facingsAfter'>,
  before: SkuStanding,
  terms: PlanTerms,
  facts: SkuFacts,
): SkuStanding {
  const facings = change.facingsAfter;
  switch (change.kind) {
    case 'add':
      return {
        status: 'trial',
        facings,
        introducedOn: facts.everSold ? before.introducedOn : terms.startsOn,
        trialUntil: addDays(terms.startsOn, terms.trialWeeks * 7),
        delistedOn: null,
      };
    case 'drop':
      return standingOfLeaver({ ...before, facings }, (facts.stock ?? 0) > 0, terms.startsOn);
    case 'more':
    case 'fewer':
      return { ...before, facings };
  }
}

/** The standing of a SKU that leaves: with something to sell off it phases out, else it is gone. */
export function standingOfLeaver(
  before: SkuStanding,
  sellsOff: boolean,
  on: BusinessDate,
): SkuStanding {
  const leaver = { ...before, trialUntil: null };
  return sellsOff
    ? { ...leaver, status: 'phasing_out', delistedOn: null }
    : { ...leaver, status: 'delisted', delistedOn: on };
}

/** Whether a SKU stands as it was left. */
export function sameStanding(one: SkuStanding, other: SkuStanding): boolean {
  return (
    one.status === other.status &&
    one.facings === other.facings &&
    one.introducedOn === other.introducedOn &&
    one.trialUntil === other.trialUntil &&
    one.delistedOn === other.delistedOn
  );
}
