import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Deed } from '#shared/domain/roster/shop/changes';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import type { SettingsChange } from '#shared/domain/roster/shop/settings-changes';
import type { RosterHistoryEntry } from './deeds';

/** Where a deed came from: the program knows no persons, only its own doors. */
export type DeedOrigin = 'window' | 'terminal' | 'watch' | 'system';

interface Logged {
  readonly at: number;
  /** Unique within the log. */
  readonly key: string;
}

/** A deed that a manager may be asked about later. */
export type RosterLogEntry = Logged &
  (
    | {
        readonly kind: 'forced';
        readonly origin: DeedOrigin;
        /** Through what the rule was broken knowingly. */
        readonly by: Deed | 'publish';
        readonly conflict: Conflict;
        /** Why, in the manager's words; '' where none was given. */
        readonly reason: string;
      }
    | {
        readonly kind: 'published';
        readonly origin: DeedOrigin;
        readonly weekOf: BusinessDate;
      }
    | { readonly kind: 'changed'; readonly entry: RosterHistoryEntry }
    | {
        readonly kind: 'rules';
        readonly origin: DeedOrigin;
        readonly change: SettingsChange;
      }
  );

export interface RosterLog {
  /** Latest first. */
  readonly entries: readonly RosterLogEntry[];
  /** Names of the people in it, by id. */
  readonly names: Readonly<Record<number, string>>;
  /** Older entries are kept and not listed. */
  readonly more: boolean;
}

/** A planned week from this one on, judged by the rules in force. */
export interface WeekStanding {
  readonly from: BusinessDate;
  readonly published: boolean;
  /** Rules broken in it. */
  readonly broken: number;
  /** People concerned. */
  readonly people: number;
}
