import type { ForecastScore } from '#shared/contract/demand';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../../../ui/Chart';
import type { Look } from '../../../ui/theme/ThemeProvider';

const simpleWays = ['smoothing', 'seasonalNaive', 'naive'] as const;
const ways = ['ours', ...simpleWays] as const;

/** Points that are no difference to a person. */
const ALIKE = 0.05;

/** Our error against the least of the simple ways, in words. */
export function scoreFinding(score: ForecastScore, t: Translate, format: Format): string {
  const { ours, horizon, origins } = score;
  const [best] = [...simpleWays].sort((a, b) => (score[a].wape ?? 9) - (score[b].wape ?? 9));
  const other = best ?? 'smoothing';
  const points = 100 * ((score[other].wape ?? 0) - (ours.wape ?? 0));
  const params = {
    origins: format.count(origins),
    horizon: format.count(horizon),
    error: format.percent(ours.wape, 0),
    points: format.decimal(Math.abs(points), 1),
    other: t(`demand.${other}`),
  };
  if (Math.abs(points) < ALIKE) return t('demand.same', params);
  return t(points > 0 ? 'demand.better' : 'demand.worse', params);
}

/** Lying bars, the shortest is the best; each with its figure. */
export function scoreOption(
  look: Look,
  score: ForecastScore,
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  return {
    grid: { left: 4, right: 56, top: 4, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 0 } },
    tooltip: {
      ...tooltipStyle(look),
      valueFormatter: (value) => format.percent(typeof value === 'number' ? value : null),
    },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: ways.map((way) => t(`demand.${way}`)),
      ...axisStyle(look),
    },
    series: [
      {
        type: 'bar',
        barWidth: 18,
        data: ways.map((way) => ({
          value: score[way].wape ?? 0,
          itemStyle: {
            color: way === 'ours' ? palette.data : palette.ghost,
            borderRadius: [0, 2, 2, 0],
          },
        })),
        label: {
          show: true,
          position: 'right',
          color: palette.text,
          formatter: ({ dataIndex }) => {
            const way = ways[dataIndex];
            return format.percent(way === undefined ? null : score[way].wape);
          },
        },
      },
    ],
  };
}

export function scoreTable(score: ForecastScore, t: Translate, format: Format): ChartTable {
  return {
    columns: [
      t('demand.way'),
      t('demand.wape'),
      t('demand.sumWape', { horizon: format.count(score.horizon) }),
      t('demand.wrmsse'),
      t('demand.bias'),
    ],
    rows: ways.map((way) => [
      t(`demand.${way}`),
      format.percent(score[way].wape),
      format.percent(score[way].sumWape),
      format.decimal(score[way].wrmsse, 3),
      format.percentSigned(score[way].bias),
    ]),
  };
}
