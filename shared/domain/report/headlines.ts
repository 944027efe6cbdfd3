import type { Anomaly, AnomalyBlock, AttainmentBlock, Block, DayState, Figure } from './daily';
import { numberParam, type Sentence } from './sentence';

/** A surprise makes the headline from this share of the day's net sales on. */
const HEADLINE_SHARE = 0.03;

/** The day in one or two sentences: sales against last week and target, then the largest surprise. */
export function buildHeadlines(
  state: DayState,
  figures: readonly Figure[],
  attainment: Block<AttainmentBlock>,
  anomalies: Block<AnomalyBlock>,
): Sentence[] {
  if (state !== 'trading') return [{ key: `finding.${state}`, params: {} }];
  const netSales = figures.find((figure) => figure.kpi === 'netSales');
  if (netSales === undefined) return [];
  const surprise: Anomaly | undefined =
    anomalies.state === 'ready'
      ? anomalies.rows.find(
          ({ difference }) => Math.abs(difference) >= HEADLINE_SHARE * (netSales.value ?? 0),
        )
      : undefined;
  return [
    salesSentence(netSales, attainment),
    ...(surprise === undefined ? [] : [surprise.sentence]),
  ];
}

function salesSentence(netSales: Figure, attainment: Block<AttainmentBlock>): Sentence {
  const params = { netSales: numberParam('money', netSales.value) };
  const change = netSales.compare.lastWeek.change;
  const row =
    attainment.state === 'ready' ? attainment.rows.find((it) => it.kpi === 'netSales') : undefined;
  const attained = row?.attainment ?? null;
  const changeParam = numberParam('ratio', change, true);
  const attainedParam = numberParam('ratio', attained);
  if (change !== null && attained !== null) {
    return {
      key: 'finding.salesAgainstBoth',
      params: { ...params, change: changeParam, attainment: attainedParam },
    };
  }
  if (change !== null) {
    return { key: 'finding.salesAgainstLastWeek', params: { ...params, change: changeParam } };
  }
  if (attained !== null) {
    return { key: 'finding.salesAgainstTarget', params: { ...params, attainment: attainedParam } };
  }
  return { key: 'finding.sales', params };
}
