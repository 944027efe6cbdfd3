import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Deed } from '#shared/domain/roster/shop/changes';
import type { Conflict, Hole, UnmetWish, WishClash } from '#shared/domain/roster/shop/conflict';
import type { RosterPatch, RosterShift } from '#shared/domain/roster/shop/shift';
import type { RosterCertificate } from './week';

/** What a change of a roster answers. */
export interface RosterChange {
  /** Patches that put everything back, byte for byte, in the order to apply them. */
  readonly inverse: readonly RosterPatch[];
  /** Shifts added, in the order of the patches. */
  readonly added: readonly number[];
  /** Hard rules that are broken now and were not before. */
  readonly broken: readonly Conflict[];
}

export interface RosterTemplate {
  readonly id: number;
  readonly name: string;
  readonly shifts: number;
  readonly people: number;
  readonly savedAt: number;
}

/** One deed after publishing. */
export interface RosterHistoryEntry {
  readonly id: number;
  readonly at: number;
  readonly employeeId: number;
  readonly name: string;
  readonly date: BusinessDate;
  readonly before: RosterShift | null;
  readonly after: RosterShift | null;
  readonly by: Deed;
  /** Rules that somebody has broken knowingly with it. */
  readonly forced: readonly Conflict[];
}

/** What a roster's penalty consists of: Money of one week (see the weights). */
export interface RosterPenalty {
  readonly total: Money;
  readonly under: Money;
  readonly over: Money;
  readonly wishes: Money;
  readonly fairness: Money;
  readonly wages: Money;
  readonly change: Money;
}

export type RosterSolved =
  | {
      readonly kind: 'solved';
      readonly certificate: RosterCertificate;
      readonly penalty: RosterPenalty;
      /** People for whom no lawful week was found: they have every day off. */
      readonly unsolvable: readonly number[];
      readonly holes: readonly Hole[];
      readonly unmetWishes: readonly UnmetWish[];
      readonly wishClashes: readonly WishClash[];
      /** Shifts added, changed or taken away. */
      readonly changed: number;
      readonly inverse: readonly RosterPatch[];
    }
  /** Nobody is employed in that week. */
  | { readonly kind: 'nobody' };
