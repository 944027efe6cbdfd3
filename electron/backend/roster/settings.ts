import type { ReadHandle, WriteHandle } from '#electron/store/handle';
import { readEmployees } from '#electron/store/people/employees';
import { readSetting, writeSetting } from '#electron/store/settings';
import { readStore } from '#electron/store/store-info';
import { DemandInput, SettingsInput } from '#shared/contract/roster/inputs';
import type { Money } from '#shared/domain/money/money';
import {
  type DemandSettings,
  defaultDemand,
  defaultSettings,
  type RosterSettings,
} from '#shared/domain/roster/shop/settings';

/** Keys of the `setting` table. */
const RULES = 'roster.settings';
const DEMAND = 'roster.demand';

/** Opening hours of a shop that was not set up yet. */
const USUAL_HOURS = { opensMinute: 480, closesMinute: 1320 };

export interface ShopHours {
  readonly opens: number;
  readonly closes: number;
}

export function shopHours(db: ReadHandle): ShopHours {
  const { opensMinute, closesMinute } = readStore(db) ?? USUAL_HOURS;
  return { opens: opensMinute, closes: closesMinute };
}

/** What was saved, or the defaults where nothing was, or where it no longer fits. */
export function rosterSettings(db: ReadHandle): {
  readonly settings: RosterSettings;
  readonly isDefault: boolean;
} {
  const saved = SettingsInput.safeParse(readSetting(db, RULES));
  return saved.success
    ? { settings: saved.data, isDefault: false }
    : { settings: defaultSettings, isDefault: true };
}

export function demandSettings(db: ReadHandle): {
  readonly settings: DemandSettings;
  readonly isDefault: boolean;
} {
  const saved = DemandInput.safeParse(readSetting(db, DEMAND));
  if (saved.success) return { settings: saved.data, isDefault: false };
  const { opens, closes } = shopHours(db);
  return { settings: defaultDemand(opens, closes), isDefault: true };
}

export function saveRosterSettings(db: WriteHandle, settings: RosterSettings | null): void {
  writeSetting(db, RULES, settings);
}

export function saveDemandSettings(db: WriteHandle, settings: DemandSettings | null): void {
  writeSetting(db, DEMAND, settings);
}

/** Mean hourly cost of those whose is known; null where nobody's is. */
export function meanWage(db: ReadHandle): Money | null {
  const known = readEmployees(db).flatMap(({ hourlyCost, leftOn }) =>
    hourlyCost === null || leftOn !== null ? [] : [hourlyCost],
  );
  return known.length === 0
    ? null
    : Math.round(known.reduce((sum, cost) => sum + cost, 0) / known.length);
}
