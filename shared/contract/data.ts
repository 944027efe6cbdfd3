import type { FindingCode } from '#shared/domain/data-quality/findings';
import { out, query } from './define';
import { NothingInput } from './inputs';

/** What of the data deserves a look, how often, and for instance where. */
export interface QualityFinding {
  readonly code: FindingCode;
  readonly count: number;
  /** The first few: what it is, and what is odd about it (a figure or a day, as it is written). */
  readonly examples: readonly { readonly name: string; readonly detail: string }[];
}

export const data = {
  /** Findings with at least one case; those that bend figures first. */
  quality: query(NothingInput, out<readonly QualityFinding[]>()),
};
