import { z } from 'zod';
import type { NamedClash, RangeResult } from '#shared/domain/assortment/result';
import {
  defaultRules,
  type Preparation,
  type ScenarioRules,
} from '#shared/domain/assortment/scenario';
import { bases } from '#shared/domain/mix/basis';
import type { Money } from '#shared/domain/money/money';
import { command, job, out, query } from './define';
import { IdInput, LangInput, NothingInput } from './inputs';

const Share = z.number().min(0).max(1);
const SkuIds = z.array(IdInput).max(20_000);

/** The rules of the house; what is left out is as in `defaultRules`. */
export const RulesInput = z.object({
  basis: z.enum(bases).default(defaultRules.basis),
  target: Share.nullable().default(defaultRules.target),
  tolerance: z.number().min(0).max(0.5).default(defaultRules.tolerance),
  categoryMix: z
    .array(z.object({ categoryId: IdInput, target: Share, tolerance: z.number().min(0).max(0.5) }))
    .max(500)
    .default([]),
  coverage: z
    .array(
      z.object({
        categoryId: IdInput,
        by: z.enum(['subcategory', 'priceBand']),
        value: z.string().min(1),
        atLeast: z.number().int().min(1).max(1_000),
      }),
    )
    .max(2_000)
    .default([]),
  limits: z
    .array(
      z.object({
        by: z.enum(['supplier', 'brand']),
        value: z.string().min(1),
        basis: z.enum(bases),
        atMost: z.number().int().min(0),
      }),
    )
    .max(200)
    .default([]),
  newAtLeast: z.number().int().min(0).max(10_000).default(0),
  changesAtMost: z.number().int().min(0).max(20_000).nullable().default(null),
  /** Money per week. */
  leastGain: z.number().int().min(0).max(1e12).default(defaultRules.leastGain),
  keep: SkuIds.default([]),
  drop: SkuIds.default([]),
  mostFacings: z.number().int().min(1).max(12).default(defaultRules.mostFacings),
  rooms: z
    .array(
      z.object({
        categoryId: IdInput,
        lengthCm: z.number().min(0).max(1_000_000).nullable(),
        facings: z.number().int().min(0).max(100_000).nullable(),
      }),
    )
    .max(2_000)
    .default([]),
  assume: z
    .object({
      margin: z.number().min(0).max(0.95).nullable(),
      widthCm: z.number().min(0.5).max(200).nullable(),
      room: z.enum(['today']).nullable(),
    })
    .default(defaultRules.assume),
  elasticity: z.object({ staple: Share, specialty: Share }).default(defaultRules.elasticity),
  holdingRate: Share.default(defaultRules.holdingRate),
});

/** A search that was made and kept. */
export interface ScenarioSummary {
  readonly id: number;
  readonly title: string;
  readonly createdAt: number;
  /** Null where a plan has been made of it already. */
  readonly state: 'proposed' | 'approved' | 'executing' | 'done' | 'judged' | 'withdrawn';
  readonly uplift: Money;
  readonly changes: number;
  readonly proven: boolean;
}

export interface Scenario extends ScenarioSummary {
  readonly rules: ScenarioRules;
  readonly result: RangeResult;
}

export type SolveAnswer =
  /** `scenarioId` is null for a quick search, which is not kept. */
  | {
      readonly kind: 'solved';
      readonly scenarioId: number | null;
      readonly result: RangeResult;
    }
  | { readonly kind: 'infeasible'; readonly clashes: readonly NamedClash[] }
  /** Something must be mended or assumed before a search. */
  | { readonly kind: 'lacking'; readonly preparation: Preparation }
  /** Stopped before anything was found. */
  | { readonly kind: 'stopped' };

export const assortment = {
  /** What a search under these rules would start from, and what it lacks. */
  prepare: query(z.object({ rules: RulesInput }), out<Preparation>()),
  /**
   * Finds the best range. Cancelling keeps the best found so far. Progress: `detail` has `profit`,
   * `bound` (Money per week) and `gap` (ppm) as soon as they are known.
   */
  solve: job(
    z.object({
      title: z.string().trim().max(120),
      rules: RulesInput,
      /** Quick: without frontier and kept nowhere, for what-if. */
      quick: z.boolean().default(false),
      /** Stops each proof after so many seconds with what it has. */
      seconds: z.number().min(1).max(3_600).default(60),
    }),
    out<SolveAnswer>(),
    { touches: ['plans'] },
  ),
  /** Scenarios, newest first. */
  scenarios: query(NothingInput, out<readonly ScenarioSummary[]>()),
  /** @throws QisanError `not_found` */
  scenario: query(z.object({ id: IdInput }), out<Scenario>()),
  /** A scenario as one HTML document, for the print dialog. @throws QisanError `not_found` */
  document: query(
    z.object({ id: IdInput, lang: LangInput }),
    out<{ readonly title: string; readonly html: string }>(),
  ),
  /** Throws a scenario away that no plan was made of. @throws QisanError `not_found`, `conflict` */
  remove: command(z.object({ id: IdInput }), out<{ removed: true }>(), { touches: ['plans'] }),
};
