import { versionOfRange } from '#electron/store/business-day';
import { readLabels } from '#electron/store/figures/catalogue';
import { readSalesSums, type SalesScope } from '#electron/store/figures/sales-sums';
import type { ReadHandle } from '#electron/store/handle';
import type { ParsedOf } from '#shared/contract/define';
import type { KpiTable, kpis } from '#shared/contract/kpis';
import { daysBetween, eachDay } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { FactGroup, KpiFacts } from '#shared/domain/kpi/facts';
import type { Breakdown, KpiName } from '#shared/domain/kpi/names';
import { rollupFacts } from '#shared/domain/kpi/sums';
import { factGroupsOf, kpiTable, needsOf } from '#shared/domain/kpi/table';
import { type Ask, groupReaders } from './groups';

type KpiQuery = ParsedOf<typeof kpis.query>;

/** KPIs of a range of days, by the members of a breakdown. */
export function queryKpis(db: ReadHandle, input: KpiQuery): KpiTable {
  const { names, by, from, to, filter, limit } = input;
  const scope: SalesScope = { from, to, ...filter };
  const groups = factGroupsOf(names);
  for (const name of names) refuseUnknown(name, by, scope);
  const facts = readFacts({ db, by, scope }, groups, limit);
  const labels =
    by === 'category' || by === 'sku' || by === 'channel' ? readLabels(db, by) : new Map();
  return {
    from,
    to,
    by,
    dataVersion: versionOfRange(db, scope),
    columns: names.map((name) => ({
      kpi: name,
      unit: kpiTable[name].unit,
      needs: columnNeeds(name, [...facts.values()]),
    })),
    rows: [...facts].map(([key, member]) => ({
      key,
      label: labels.get(key) ?? key,
      values: names.map((name) => kpiTable[name].value(member)),
    })),
  };
}

/** Facts of every member, in the order in which they are shown. */
function readFacts(
  ask: Ask,
  groups: ReadonlySet<FactGroup>,
  limit: number,
): ReadonlyMap<string, KpiFacts> {
  const { db, by, scope } = ask;
  const days = by === 'day' ? 1 : daysBetween(scope.from, scope.to) + 1;
  const sums = new Map(
    readSalesSums(db, by, scope, by === 'sku' ? limit : -1).map((row) => [row.key, row.sums]),
  );
  const others = Object.entries(groupReaders)
    .filter(([group]) => groups.has(group as FactGroup))
    .map(([group, read]) => ({ group, members: read(ask) }));
  const keys = memberKeys(
    ask,
    new Set([...sums.keys(), ...others.flatMap(({ members }) => [...members.keys()])]),
  );
  return new Map(
    keys.map((key) => {
      const found = others.map(({ group, members }) => [group, members.get(key) ?? null]);
      const member: KpiFacts = {
        ...rollupFacts(days, sums.get(key) ?? null),
        ...Object.fromEntries(found),
      };
      return [key, member];
    }),
  );
}

/** One row for the whole, one for every day of the calendar, else one per member with data. */
function memberKeys({ by, scope }: Ask, found: ReadonlySet<string>): string[] {
  if (by === 'total') return ['total'];
  if (by === 'day') return eachDay(scope);
  if (by === 'hour') return [...found].sort((a, b) => Number(a) - Number(b));
  return [...found];
}

/** A column says what it needs only when no member has a value. */
function columnNeeds(name: KpiName, members: readonly KpiFacts[]) {
  const [first] = members;
  if (first === undefined || members.some((facts) => kpiTable[name].value(facts) !== null)) {
    return [];
  }
  return needsOf(name, first);
}

/** Groups that can be told for a channel, a category or a SKU alone. */
const byChannel: ReadonlySet<FactGroup> = new Set<FactGroup>([
  'sales',
  'detail',
  'ticketing',
  'profit',
  'previous',
  'channel',
]);
const byGoods: ReadonlySet<FactGroup> = new Set<FactGroup>([
  'sales',
  'detail',
  'profit',
  'previous',
]);

function refuseUnknown(name: KpiName, by: Breakdown, scope: SalesScope): void {
  const kpi = kpiTable[name];
  const ofGoods = scope.categoryId !== undefined || scope.skuId !== undefined;
  const ofChannel = scope.channelId !== undefined;
  const refused =
    !kpi.breakdowns.includes(by) ||
    (by === 'hour' && ofGoods) ||
    (ofGoods && kpi.reads.some((group) => !byGoods.has(group))) ||
    (ofChannel && kpi.reads.some((group) => !byChannel.has(group)));
  if (refused)
    throw new QisanError('invalid_input', { field: 'names', detail: `${name} by ${by}` });
}
