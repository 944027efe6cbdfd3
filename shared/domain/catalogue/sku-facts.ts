import type { Role } from '../assortment/problem';
import type { BusinessDate } from '../calendar/calendar';
import type { Money } from '../money/money';

export const skuStatuses = ['candidate', 'active', 'trial', 'phasing_out', 'delisted'] as const;
export type SkuStatus = (typeof skuStatuses)[number];

/** What a person says of a SKU. Lengths in cm, rates as fractions; null: not known, or none. */
export interface SkuFacts {
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly weighed: boolean;
  readonly categoryId: number;
  readonly supplierId: number | null;
  readonly brand: string;
  readonly widthCm: number | null;
  readonly pack: number | null;
  readonly shelfLifeDays: number | null;
  readonly lossRate: number | null;
  readonly status: SkuStatus;
  readonly introducedOn: BusinessDate | null;
  readonly delistedOn: BusinessDate | null;
  readonly facings: number | null;
  readonly minFacings: number | null;
  readonly maxFacings: number | null;
  readonly mustKeep: boolean;
  /** Last day of the trial window. */
  readonly trialUntil: BusinessDate | null;
  /** In ascending order. */
  readonly barcodes: readonly string[];
  /** In ascending order. */
  readonly sceneIds: readonly number[];
}

/** A price or cost that is in force from a day on; amount null: none is stated for this very day. */
export interface Stated {
  readonly from: BusinessDate;
  readonly amount: Money | null;
}

/** Everything about a SKU that can be changed, and put back. */
export interface SkuImage extends SkuFacts {
  readonly prices: readonly Stated[];
  readonly costs: readonly Stated[];
  readonly role: Role | null;
  readonly roleBy: 'computed' | 'default' | 'hand' | null;
}

/** Some of it. */
export type SkuPart = { readonly [Field in keyof SkuImage]?: SkuImage[Field] | undefined };

/**
 * One change of one SKU: only what differs, before and after. `before` null: it was not there;
 * `after` null: it is no longer there. Turned round, it is the change that takes it back.
 */
export interface SkuChange {
  readonly id: number;
  readonly before: SkuPart | null;
  readonly after: SkuPart | null;
}

/** Why a SKU cannot be as it is said to be. Each is a word of the catalogue part of the dictionary. */
export type SkuProblem = 'nameless' | 'facings_crossed' | 'dates_crossed';

type Judged = Pick<
  SkuFacts,
  'code' | 'name' | 'minFacings' | 'maxFacings' | 'introducedOn' | 'delistedOn'
>;

/** The first thing that does not fit together, with the field to mend; null when all does. */
export function skuProblem(facts: Judged): { field: keyof Judged; problem: SkuProblem } | null {
  const { minFacings, maxFacings, introducedOn, delistedOn } = facts;
  if (facts.name.trim() === '') return { field: 'name', problem: 'nameless' };
  if (minFacings !== null && maxFacings !== null && minFacings > maxFacings) {
    return { field: 'maxFacings', problem: 'facings_crossed' };
  }
  if (introducedOn !== null && delistedOn !== null && delistedOn < introducedOn) {
    return { field: 'delistedOn', problem: 'dates_crossed' };
  }
  return null;
}

type Dated = Pick<SkuFacts, 'status' | 'introducedOn' | 'delistedOn'>;

/**
 * The dates that a new status brings with it, where the person has not said any: what leaves does so
 * today, what comes back has not left, a candidate that comes in does so today.
 */
export function datesOfStatus(was: Dated, status: SkuStatus, today: BusinessDate): Partial<Dated> {
  if (status === was.status) return {};
  if (status === 'delisted') return was.delistedOn === null ? { delistedOn: today } : {};
  const back = was.delistedOn === null ? {} : { delistedOn: null };
  const comesIn = was.status === 'candidate' && was.introducedOn === null;
  return comesIn ? { ...back, introducedOn: today } : back;
}
