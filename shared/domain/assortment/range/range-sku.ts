/** A SKU as the search sees it: what it earns by its facings, and what bounds them. */
import type { Money } from '#shared/domain/money/money';
import type { Role } from '../problem';
import { type SpaceDemand, spaceCurves } from '../profit-curve';
import type { DemandSource } from '../result';
import type { ScenarioRules } from '../scenario';
import { costSold } from './assumptions';
import type { SkuFacts } from './facts';
import type { Look } from './look';
import type { Member } from './member';

export interface RangeSku {
  readonly facts: SkuFacts;
  /** Category whose shelf it stands on. */
  readonly shelf: number;
  readonly role: Role;
  readonly facingsToday: number;
  /** Facings that the rules allow when it is carried; `most` 0: it has to leave. */
  readonly least: number;
  readonly most: number;
  readonly decision: 'free' | 'must_keep' | 'must_drop';
  readonly source: DemandSource;
  /** Demand, price and margin at its facings today (one for those that are not on the shelf). */
  readonly space: SpaceDemand;
  /** Variance of `space.weeklyUnits`. */
  readonly variance: number;
  /** Money per week at 0 … max(most, facingsToday) facings. */
  readonly profit: readonly Money[];
  readonly sales: readonly Money[];
  /** In cm; null where it is neither known nor assumed. */
  readonly widthCm: number | null;
}

const WEEKS_IN_YEAR = 52;

/**
 * The SKU under the rules of a scenario; null where it is not on the shelf and too little is known of
 * it to be put there.
 */
export function rangeSku(member: Member, rules: ScenarioRules, asked: Asked): RangeSku | null {
  const { sku, shown, shelf, role, needed, widthCounts } = member;
  const widthCm = sku.widthCm ?? rules.assume.widthCm;
  const cost = costOf(sku, rules.assume.margin);
  const units = sku.demand?.weeklyUnits ?? 0;
  const priced = sku.price !== null && cost !== null;
  if (!needed && (!priced || units === 0 || (widthCounts && widthCm === null))) return null;
  const facingsToday = shown.facings;
  const bounds = boundsOf(member, rules.mostFacings, asked);
  const price = sku.price ?? 0;
  const space: SpaceDemand = {
    weeklyUnits: units,
    facingsAtDemand: Math.max(1, facingsToday),
    price,
    margin: priced ? price - costSold(cost, sku.lossRate) : 0,
    elasticity: rules.elasticity[role],
    // What is thrown away is in the cost of what is sold.
    wastePerFacing: 0,
    holdingPerFacing: holding(sku, facingsToday, rules.holdingRate),
  };
  const curves = spaceCurves(space, Math.max(bounds.most, facingsToday));
  return {
    facts: sku,
    shelf,
    role,
    facingsToday,
    ...bounds,
    source: sku.demand?.source ?? 'forecast',
    space,
    variance: sku.demand?.variance ?? 0,
    ...curves,
    widthCm,
  };
}

function costOf({ cost, price }: SkuFacts, margin: number | null): Money | null {
  if (cost !== null) return cost;
  return margin === null || price === null ? null : Math.round(price * (1 - margin));
}

/** Capital and handling of the stock that stands on a facing; 0 where the stock is not known. */
function holding({ stock, cost }: SkuFacts, facings: number, yearly: number): Money {
  if (stock === null || cost === null || stock <= 0 || facings === 0) return 0;
  return Math.round((((stock / 1_000) * cost) / facings) * (yearly / WEEKS_IN_YEAR));
}

type Bounds = Pick<RangeSku, 'least' | 'most' | 'decision'>;
type Asked = Pick<Look, 'kept' | 'dropped'>;

/** What the scenario says of a SKU goes before the catalogue. */
function boundsOf({ sku, shown, onTrial }: Member, mostFacings: number, asked: Asked): Bounds {
  const today = shown.facings;
  if (asked.dropped.has(sku.id)) return { least: 1, most: 0, decision: 'must_drop' };
  const kept = asked.kept.has(sku.id);
  const wished = sku.maxFacings ?? Math.max(mostFacings, today);
  // What is leaving may stay as it is, but does not grow.
  const allowed = sku.status === 'phasing_out' && !kept ? Math.min(wished, today) : wished;
  const most = kept ? Math.max(1, allowed) : allowed;
  const least = Math.min(Math.max(1, sku.minFacings ?? 1), Math.max(1, most));
  const stays = kept || ((sku.mustKeep || onTrial) && most > 0);
  return { least, most, decision: stays ? 'must_keep' : 'free' };
}
