/** Weekly profit and sales of a SKU by its facings. */
import type { Money } from '#shared/domain/money/money';

/**
 * Space elasticity of demand: units grow with facings to this power. Default 0.17, the mean of 1 268
 * published estimates (Eisend 2014, Journal of Retailing 90).
 */
export const SPACE_ELASTICITY = 0.17;

export interface SpaceDemand {
  /** Units per week, in selling units, expected at `facingsAtDemand` facings. */
  readonly weeklyUnits: number;
  /** At least 1. */
  readonly facingsAtDemand: number;
  /** Per selling unit. */
  readonly price: Money;
  /** Price less cost, per selling unit. */
  readonly margin: Money;
  /** 0 (space does nothing) … 1. */
  readonly elasticity: number;
  /** Write-offs to expect per week and facing. */
  readonly wastePerFacing: Money;
  /** Cost of the stock that a facing holds, per week. */
  readonly holdingPerFacing: Money;
}

export interface SpaceCurves {
  /** margin · D · (k ÷ k₀)^β − (waste + holding) · k, at k = 0 … mostFacings. */
  readonly profit: readonly Money[];
  /** price · D · (k ÷ k₀)^β. */
  readonly sales: readonly Money[];
}

/** Rounded to whole Money at each number of facings; 0 facings earn 0. */
export function spaceCurves(demand: SpaceDemand, mostFacings: number): SpaceCurves {
  const facings = Array.from({ length: mostFacings + 1 }, (_, k) => k);
  const upkeep = demand.wastePerFacing + demand.holdingPerFacing;
  const units = (k: number) =>
    k === 0 ? 0 : demand.weeklyUnits * (k / demand.facingsAtDemand) ** demand.elasticity;
  return {
    profit: facings.map((k) => Math.round(demand.margin * units(k) - upkeep * k)),
    sales: facings.map((k) => Math.round(demand.price * units(k))),
  };
}
