import type { MixScope, MixWeek } from '#shared/contract/roles';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, tooltipStyle } from '../../../ui/Chart';
import type { Look } from '../../../ui/theme/ThemeProvider';

/** From here on a point per week would be a smear. */
const DOTS = 26;
/** Room left above and below what is shown. */
const MARGIN = 0.05;

/** The line of the weeks, the target as a thin line, the edges of its band thinner still. */
export function historyOption(
  look: Look,
  weeks: readonly MixWeek[],
  { target, tolerance }: MixScope,
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const known = weeks.flatMap(({ stapleShare }) => stapleShare ?? []);
  const shown = [...known, target - tolerance, target + tolerance];
  const tens = (value: number, to: (value: number) => number) => to(value * 10) / 10;
  const min = Math.max(0, tens(Math.min(...shown) - MARGIN, Math.floor));
  const max = Math.min(1, tens(Math.max(...shown) + MARGIN, Math.ceil));
  const edge = (value: number) => ({
    yAxis: value,
    lineStyle: { color: palette.lineStrong, width: 1, type: 'dotted' as const },
    label: { show: false },
  });
  return {
    grid: { left: 4, right: 12, top: 12, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 4 } },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const week = first === undefined ? undefined : weeks[first.dataIndex];
        if (week === undefined) return '';
        return `${t('mix.week')} ${format.date(week.week)}<br><b>${format.percent(week.stapleShare)}</b> ${t('mix.staple')}`;
      },
    },
    xAxis: {
      type: 'category',
      data: weeks.map(({ week }) => format.dateShort(week)),
      boundaryGap: weeks.length === 1,
      ...axisStyle(look),
      axisLabel: { color: palette.textSecondary, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      interval: max - min > 0.55 ? 0.2 : max - min > 0.25 ? 0.1 : 0.05,
      ...axisStyle(look),
      axisLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) => format.percent(value, 0),
      },
    },
    series: [
      {
        type: 'line',
        data: weeks.map(({ stapleShare }) => stapleShare),
        connectNulls: false,
        showSymbol: known.length <= DOTS,
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color: palette.staple, width: 2 },
        itemStyle: { color: palette.staple },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            {
              yAxis: target,
              lineStyle: { color: palette.textSecondary, width: 1, type: 'solid' },
              label: {
                position: 'insideEndTop',
                color: palette.textSecondary,
                formatter: () => `${t('mix.targetColumn')} ${format.percent(target, 0)}`,
              },
            },
            edge(target - tolerance),
            edge(target + tolerance),
          ],
        },
      },
    ],
  };
}
