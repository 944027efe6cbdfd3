import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Alone } from '../alone';
import type { SkuPast } from '../facts';
import type { Halo } from '../halo';
import type { Protection } from '../model';

/** What a protection looks at beside the SKU's own past. */
export interface Look {
  readonly asOf: BusinessDate;
  /** Null where tickets do not say. */
  readonly halo: Halo | null;
  /** Null: others are like it. */
  readonly alone: Alone | null;
}

/** One named rule: why a SKU stays, with its proof; null where it does not hold. */
export type ProtectionRule = (past: SkuPast, look: Look) => Protection | null;
