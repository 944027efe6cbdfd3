import type { Role } from '../problem';
import type { SkuFacts } from './facts';
import type { OnShelf } from './on-shelf';

/** A SKU that is on the shelf, could come onto it, or is asked to be kept. */
export interface Member {
  readonly sku: SkuFacts;
  readonly shown: OnShelf;
  readonly shelf: number;
  readonly role: Role;
  /** It is on the shelf or asked for: the search cannot leave it out. */
  readonly needed: boolean;
  /** It is on the shelf to be tried, and the time for that is not over: nobody takes it away before. */
  readonly onTrial: boolean;
  /** Its width decides something: the room of a shelf, or a share of length. */
  readonly widthCounts: boolean;
}
