/** The rules of the house for one search, as a person sets them, and what to assume where data are missing. */
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Basis } from '#shared/domain/mix/basis';
import { MONEY_SCALE, type Money } from '#shared/domain/money/money';
import type { LimitRule } from './problem';

/** A category's own mix beside the one of the store. */
export interface CategoryMix {
  readonly categoryId: number;
  /** Share of staples, 0 … 1. */
  readonly target: number;
  readonly tolerance: number;
}

/** At least so many different SKUs of one subcategory or price band. */
export interface Coverage {
  readonly categoryId: number;
  readonly by: 'subcategory' | 'priceBand';
  /** Id of the subcategory as text, or the band: `low`, `middle`, `high`. */
  readonly value: string;
  readonly atLeast: number;
}

/** Room of a category other than the one in the catalogue: what-if. */
export interface RoomChange {
  readonly categoryId: number;
  /** Exactly one of both. */
  readonly lengthCm: number | null;
  readonly facings: number | null;
}

/**
 * What to take where the catalogue says nothing. Null: nothing is assumed, and the scenario says what
 * is missing. Every assumption is shown with the result.
 */
export interface Assumptions {
  /** Gross margin of SKUs without a known cost, 0 … 1. */
  readonly margin: number | null;
  /** Width of one facing of SKUs without one, in cm. */
  readonly widthCm: number | null;
  /** Room of categories without one: as many facings (or cm) as their SKUs take today. */
  readonly room: 'today' | null;
}

export interface ScenarioRules {
  readonly basis: Basis;
  /** Share of staples in the store, 0 … 1; null: no mix rule. */
  readonly target: number | null;
  readonly tolerance: number;
  readonly categoryMix: readonly CategoryMix[];
  readonly coverage: readonly Coverage[];
  /** `value` is the id of the supplier as text, or the brand. */
  readonly limits: readonly LimitRule[];
  readonly newAtLeast: number;
  readonly changesAtMost: number | null;
  /** Money per week that each changed SKU has to bring at least; 0 = no such rule. */
  readonly leastGain: Money;
  /** SKUs to keep or drop in this scenario, beside those marked in the catalogue. */
  readonly keep: readonly number[];
  readonly drop: readonly number[];
  /** Most facings of a SKU that does not say its own. */
  readonly mostFacings: number;
  readonly rooms: readonly RoomChange[];
  readonly assume: Assumptions;
  /** Space elasticity by role: see `profit-curve.ts`. */
  readonly elasticity: { readonly staple: number; readonly specialty: number };
  /** Cost of capital and handling of the stock on a facing, per year, as a share of its cost. */
  readonly holdingRate: number;
}

/**
 * Lower for staples, higher for what is bought on impulse: around the mean of 0.17 (Eisend 2014). The
 * size of the difference is ours.
 */
export const STAPLE_ELASTICITY = 0.14;
export const SPECIALTY_ELASTICITY = 0.2;

export const defaultRules: ScenarioRules = {
  basis: 'facings',
  target: 0.7,
  tolerance: 0.02,
  categoryMix: [],
  coverage: [],
  limits: [],
  newAtLeast: 0,
  changesAtMost: null,
  leastGain: MONEY_SCALE,
  keep: [],
  drop: [],
  mostFacings: 4,
  rooms: [],
  assume: { margin: null, widthCm: null, room: null },
  elasticity: { staple: STAPLE_ELASTICITY, specialty: SPECIALTY_ELASTICITY },
  holdingRate: 0.12,
};

/** Something that the search needs and the shop's data do not say. */
export interface Lack {
  readonly code: /** SKUs in question, and how many of all. */
    | 'costs'
    | 'widths'
    | 'roles'
    /** SKUs that nothing says a price of: those on the shelf count as earning nothing. */
    | 'prices'
    /** SKUs on the shelf without a forecast: taken as selling nothing. */
    | 'demand'
    /** Categories without a shelf length or a number of facings. */
    | 'room'
    /** Categories with a shelf and no SKU. */
    | 'empty_category'
    /** Weeks of sales, of the four that are needed. */
    | 'history'
    /** SKUs whose facings nobody has counted: taken as one each. */
    | 'facings'
    /** SKUs that count as active and were not sold in four weeks nor are in stock: taken as not on the shelf. */
    | 'unseen'
    /** SKUs that stay because they are on trial, the last of them until `until`. */
    | 'trial';
  /**
   * `stops`: no search before it is mended or assumed. `assumed`: the scenario's assumption covers it.
   * `note`: the search goes on; SKUs that are not on the shelf today and lack a cost, width or price
   * are left out of it.
   */
  readonly weight: 'stops' | 'assumed' | 'note';
  readonly count: number;
  readonly total: number;
  /** Names of some of them, for the screen. */
  readonly examples: readonly string[];
  readonly until?: BusinessDate;
  /** The value that is offered for the assumption, where one is honest. */
  readonly offer: number | 'today' | null;
}

/** What a scenario starts from. */
export interface Preparation {
  /** Last day with sales: forecasts start after it. Null in an empty store. */
  readonly asOf: string | null;
  readonly skus: number;
  readonly carried: number;
  readonly candidates: number;
  readonly lacks: readonly Lack[];
  /** Room by category as the search would see it, in the order of the shop. */
  readonly rooms: readonly PreparedRoom[];
  /** Share of staples today by basis; null where it cannot be said. */
  readonly mix: Readonly<Record<Basis, number | null>>;
}

export interface PreparedRoom {
  readonly categoryId: number;
  readonly name: string;
  readonly unit: 'length' | 'facings';
  /** In cm or facings; null: not known. */
  readonly room: number | null;
  readonly source: 'catalogue' | 'scenario' | 'today' | 'missing';
  /** What today's SKUs take of it. */
  readonly usedToday: number;
  readonly skus: number;
  /** The category's own target share of staples in the catalogue; no rule until the scenario sets it. */
  readonly targetStapleShare: number | null;
}

/** Money per week and what stands behind it. */
export interface RangeFigures {
  /** Gross profit per week under the full demand model. */
  readonly profit: Money;
  readonly sales: Money;
  readonly skus: number;
  readonly facings: number;
  readonly stapleShare: Readonly<Record<Basis, number | null>>;
}
