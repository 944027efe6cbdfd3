import { costCoverage } from '#shared/domain/kpi/profit';
import { ratio } from '#shared/domain/money/money';
import { buildAnomalies } from './anomaly/anomalies';
import { buildCategories } from './categories';
import type { Completeness, DailyReport, DayState } from './daily';
import { type DayIndex, indexDays } from './day-index';
import type { DailyFacts } from './facts';
import { buildAttainment, buildFigures } from './figures';
import { buildHeadlines } from './headlines';
import { buildHours } from './hours';
import { buildMix } from './mix';
import { buildNegativeMargin, buildPriceAnomalies } from './prices';
import { buildBottom, buildMovers, buildTop } from './skus';
import { buildSlowMovers } from './slow-movers';
import { buildExpiring, buildOutOfStock, buildWriteOffs } from './stock';
import { buildActions, buildRoster } from './team';

/** The daily report of a day, a pure function of what the store knows. */
export function buildDailyReport(facts: DailyFacts): DailyReport {
  const index = indexDays(facts);
  const day = dayState(index);
  const figures = buildFigures(index);
  const attainment = buildAttainment(index);
  const anomalies = buildAnomalies(index);
  return {
    format: 1,
    date: facts.date,
    madeAt: facts.madeAt,
    dataVersion: facts.record?.version ?? 0,
    store: facts.store,
    day,
    weather: facts.record?.weather ?? '',
    note: facts.record?.note ?? '',
    completeness: completeness(index),
    headlines: buildHeadlines(day, figures, attainment, anomalies),
    attainment,
    figures,
    hours: buildHours(index),
    categories: buildCategories(index),
    mix: buildMix(index),
    topSkus: buildTop(index),
    bottomSkus: buildBottom(index),
    movers: buildMovers(index),
    outOfStock: buildOutOfStock(index),
    writeOffs: buildWriteOffs(index),
    negativeMargin: buildNegativeMargin(index),
    priceAnomalies: buildPriceAnomalies(index),
    expiring: buildExpiring(index),
    slowMovers: buildSlowMovers(index),
    anomalies,
    actions: buildActions(index),
    roster: buildRoster(index),
  };
}

function dayState({ facts, kpiFacts }: DayIndex): DayState {
  const { sales, detail } = kpiFacts(facts.date);
  if (sales !== null) {
    const soldBeforeReturns = sales.netSales - (detail?.returnAmount ?? 0);
    return soldBeforeReturns <= 0 && sales.netSales < 0 ? 'returns_only' : 'trading';
  }
  if (facts.firstDate === null) return 'no_data';
  return facts.record?.shopClosed === true ? 'shop_closed' : 'no_sales';
}

function completeness(index: DayIndex): Completeness {
  const { facts, dates } = index;
  const day = index.kpiFacts(facts.date);
  const lines = day.sales?.lines ?? null;
  const timed = index.hours(facts.date).reduce((sum, row) => sum + row.lines, 0);
  const unsorted = new Set(
    facts.categories.filter((category) => category.toBeClassified).map((category) => category.id),
  );
  return {
    costCoverage: costCoverage(day),
    ticketCoverage: ratio(day.ticketing?.lines ?? 0, lines),
    timeCoverage: ratio(timed, lines),
    skusToClassify: [...index.skus(facts.date).keys()].filter((id) =>
      unsorted.has(index.sku(id).categoryId),
    ).length,
    historyDays: new Set(
      facts.days
        .filter((row) => row.date >= dates.historyFrom && row.date < facts.date)
        .map((row) => row.date),
    ).size,
  };
}
