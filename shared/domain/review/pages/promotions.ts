import { addDays } from '../../calendar/calendar';
import { BASELINE_DAYS } from '../../kpi/promotion';
import type { Money } from '../../money/money';
import { numberParam, shortParam, textParam } from '../../report/sentence';
import {
  amount,
  cell,
  difference,
  kpiLabel,
  numberCell,
  numbersColumn,
  page,
  remark,
  say,
  word,
  wordsColumn,
} from '../blocks';
import type { ReviewContext } from '../context';
import type { ReviewPromotion } from '../facts';
import type { ReviewPage } from '../review';

/** Promotions that the page shows. */
const MOST = 8;

/** Promotions of the range: gross profit against what the same SKUs brought before, less the costs. */
export function promotionsPage(context: ReviewContext): ReviewPage {
  const { facts } = context;
  const running = facts.promotions.filter(
    ({ from, to }) => from <= facts.range.to && to >= facts.range.from,
  );
  const known = running.map(gainOf).filter((gain) => gain !== null);
  const total = known.reduce((sum, gain) => sum + gain, 0);
  const losing = running.filter((promotion) => (gainOf(promotion) ?? 0) < 0);
  const shown = running.slice(0, MOST);
  const earliest = running.reduce((day, { from }) => (from < day ? from : day), facts.range.from);
  const sold = context.source('promotions.sales');
  const baseline = context.source('promotions.baseline', {
    from: addDays(earliest, -BASELINE_DAYS),
    to: addDays(facts.range.to, -1),
  });
  return page({
    id: 'results.promotions',
    part: 'results',
    state: running.length === 0 ? 'missing' : 'ready',
    title: say(known.length === 0 ? 'promotionsUnknown' : 'promotionsTitle', {
      count: numberParam('count', running.length),
      gain: shortParam('money', total, true),
    }),
    subtitle: say('promotionsSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      {
        kind: 'table',
        columns: [
          wordsColumn('name', word('promotion'), 3),
          wordsColumn('days', word('days'), 2.2),
          numbersColumn('netSales', kpiLabel('netSales'), 1.7, [sold]),
          numbersColumn('grossProfit', kpiLabel('grossProfit'), 1.7, [sold]),
          numbersColumn('baseline', word('baseline'), 1.7, [baseline]),
          numbersColumn('cost', word('cost'), 1.5, [sold]),
          numbersColumn('gain', word('gain'), 1.7, [sold, baseline]),
        ],
        rows: shown.map((promotion) => [
          cell(promotion.name),
          cell({ as: 'range', from: promotion.from, to: promotion.to }),
          numberCell(amount('money', promotion.netSales)),
          numberCell(amount('money', promotion.grossProfit)),
          numberCell(amount('money', promotion.baseline)),
          numberCell(amount('money', promotion.cost)),
          numberCell(difference('money', gainOf(promotion))),
        ]),
        keys: shown.map(({ id }) => `promotion.${id}`),
        total: null,
      },
    ],
    draft: [
      ...losing.slice(0, 2).map((promotion) =>
        remark(
          say('promotionLost', {
            name: textParam(promotion.name),
            gain: shortParam('money', gainOf(promotion), true),
          }),
          'warning',
        ),
      ),
      remark(say('promotionHedge')),
    ],
    kpis: ['grossProfit', 'promotionRoi'],
  });
}

/** Gross profit above the baseline, less its costs; null without costs or a baseline. */
function gainOf({ grossProfit: profit, baseline, cost }: ReviewPromotion): Money | null {
  return profit === null || baseline === null ? null : profit - baseline - cost;
}
