import type { InputOf } from '#shared/contract/define';
import type { kpis } from '#shared/contract/kpis';
import type { DeckPage } from '#shared/domain/deck/model';
import { type KpiName, kpiNames } from '#shared/domain/kpi/names';

/** What a figure of the deck is made of: a KPI of the store, or of one category or channel. */
export interface Behind {
  readonly kpi: KpiName;
  readonly filter: NonNullable<InputOf<typeof kpis.query>['filter']>;
  /** Of the category or channel; null: the store. */
  readonly name: string | null;
}

/** Which KPI the pages of attainment speak of: their figures are called actual and attainment. */
const attained: Readonly<Record<string, KpiName>> = {
  'attainment.sales': 'netSales',
  'attainment.margin': 'grossProfit',
  'attainment.customers': 'tickets',
};

/** What stands behind a figure that was clicked, by its key; null where nothing is asked for. */
export function behindOf(key: string, page: DeckPage | undefined): Behind | null {
  const kpi = key === 'actual' || key === 'attainment' ? attained[page?.id ?? ''] : kpiNamed(key);
  if (kpi !== undefined) return { kpi, filter: {}, name: null };
  const [, kind, id] = /^(category|categories|channel|channels)\.(\d+)$/.exec(key) ?? [];
  if (kind === undefined || id === undefined) return null;
  const filter = kind.startsWith('cat') ? { categoryId: Number(id) } : { channelId: Number(id) };
  return { kpi: 'netSales', filter, name: labelOf(key, page) };
}

function kpiNamed(key: string): KpiName | undefined {
  return kpiNames.find((name) => name === key);
}

/** What the page calls the thing with that key. */
function labelOf(key: string, page: DeckPage | undefined): string | null {
  for (const block of page?.blocks ?? []) {
    if (block.kind !== 'chart' && block.kind !== 'table') continue;
    const at = block.keys.indexOf(key);
    if (at < 0) continue;
    return (block.kind === 'chart' ? block.labels[at] : block.rows[at]?.[0]?.text) ?? null;
  }
  return null;
}
