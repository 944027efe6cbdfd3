import { type AuditRecord, readAudit } from '#electron/store/audit';
import type { ReadHandle } from '#electron/store/handle';
import { readEmployees } from '#electron/store/people/employees';
import { readLatestHistory, readPublication } from '#electron/store/roster/publication';
import { readPlannedDays } from '#electron/store/roster/shifts';
import { SettingsInput } from '#shared/contract/roster/inputs';
import type { RosterLog, RosterLogEntry, WeekStanding } from '#shared/contract/roster/log';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { conflictsOf } from '#shared/domain/roster/shop/check';
import { defaultSettings, type RosterSettings } from '#shared/domain/roster/shop/settings';
import { settingsChanges } from '#shared/domain/roster/shop/settings-changes';
import { weekFacts } from './facts';
import { FORCED, type Forced } from './forced';

/** Entries of each kind that are read: older ones are kept, and nobody scrolls so far. */
const MOST = 400;

/** What was broken knowingly, published, changed after publishing, and which rules were changed. */
export function rosterLog(db: ReadHandle): RosterLog {
  const forced = readAudit(db, [FORCED], MOST);
  const published = readAudit(db, ['roster.publish'], MOST);
  const rules = readAudit(db, ['roster.saveRules'], MOST);
  const history = readLatestHistory(db, MOST);
  const entries = [
    ...forced.flatMap(forcedEntries),
    ...published.map(publishedEntry),
    ...ruleEntries(rules),
    ...history.map(
      (entry): RosterLogEntry => ({
        ...{ kind: 'changed', at: entry.at, key: `history;${entry.id}`, entry },
      }),
    ),
  ];
  return {
    entries: entries.sort((a, b) => b.at - a.at),
    names: Object.fromEntries(readEmployees(db).map(({ id, name }) => [id, name])),
    more: [forced, published, rules, history].some(({ length }) => length === MOST),
  };
}

function forcedEntries({ id, at, origin, input }: AuditRecord): RosterLogEntry[] {
  const { by, broken, reason = '' } = input as Forced;
  return broken.map((conflict, index) => ({
    ...{ kind: 'forced', at, key: `${id};${index}`, origin, by, conflict, reason },
  }));
}

function publishedEntry({ id, at, origin, input }: AuditRecord): RosterLogEntry {
  const { weekOf } = input as { readonly weekOf: BusinessDate };
  return { kind: 'published', at, key: String(id), origin, weekOf: startOfWeek(weekOf) };
}

/** Each saving against the one before it; what the first of all changed is its difference to the defaults. */
function ruleEntries(records: readonly AuditRecord[]): RosterLogEntry[] {
  return records.flatMap(({ id, at, origin, input }, index) => {
    const before = records[index + 1];
    // The one before the oldest that was read is not known.
    if (before === undefined && records.length === MOST) return [];
    const changes = settingsChanges(savedBy(before?.input), savedBy(input));
    return changes.map(
      (change, place): RosterLogEntry => ({
        ...{ kind: 'rules', at, key: `${id};${place}`, origin, change },
      }),
    );
  });
}

function savedBy(input: unknown): RosterSettings {
  const { settings = null } = (input ?? {}) as { readonly settings?: unknown };
  const saved = SettingsInput.safeParse(settings);
  return saved.success ? saved.data : defaultSettings;
}

/** The planned weeks from a day's on, judged by the rules in force. */
export function weekStandings(db: ReadHandle, today: BusinessDate): WeekStanding[] {
  const weeks = new Set(readPlannedDays(db, startOfWeek(today)).map((date) => startOfWeek(date)));
  return [...weeks].map((from) => {
    const broken = conflictsOf(weekFacts(db, from));
    return {
      ...{ from, published: readPublication(db, from) !== null, broken: broken.length },
      people: new Set(broken.map(({ employeeId }) => employeeId)).size,
    };
  });
}
