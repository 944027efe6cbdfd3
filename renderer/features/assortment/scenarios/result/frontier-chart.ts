import type { FrontierStep } from '#shared/domain/assortment/result';
import { MONEY_SCALE } from '#shared/domain/money/money';
import type { Format } from '#shared/i18n/format';
import { isSameTarget, writeRatio } from '#shared/i18n/range-words';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../../../../ui/Chart';
import type { Look } from '../../../../ui/theme/ThemeProvider';

/** Profit by target; the chosen one large, targets that no range reaches marked on the floor. */
export function frontierOption(
  look: Look,
  steps: readonly FrontierStep[],
  chosen: number | null,
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const profits = steps.flatMap(({ profit }) => (profit === null ? [] : [profit / MONEY_SCALE]));
  const floor = Math.min(...profits);
  return {
    grid: { left: 4, right: 24, top: 28, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 0 } },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const step = first === undefined ? undefined : steps[first.dataIndex];
        return step === undefined ? '' : stepTip(step, t, format);
      },
    },
    xAxis: {
      type: 'category',
      data: steps.map(({ target }) => writeRatio(target)),
      ...axisStyle(look),
    },
    yAxis: {
      type: 'value',
      scale: true,
      ...axisStyle(look),
      splitNumber: 3,
      axisLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) => format.moneyAxis(value * MONEY_SCALE),
      },
    },
    series: [
      {
        type: 'line',
        symbol: 'circle',
        data: steps.map(({ target, profit }) => {
          const isChosen = isSameTarget(target, chosen);
          return {
            value: profit === null ? '-' : profit / MONEY_SCALE,
            symbolSize: isChosen ? 14 : 7,
            label: {
              show: isChosen,
              position: 'top',
              formatter: format.moneyAxis(profit),
              color: palette.text,
              fontWeight: 600,
            },
            itemStyle: { color: isChosen ? palette.text : palette.data },
          };
        }),
        lineStyle: { color: palette.data, width: 2 },
      },
      {
        type: 'line',
        symbol: 'diamond',
        symbolSize: 8,
        lineStyle: { opacity: 0 },
        itemStyle: { color: palette.textTertiary },
        silent: true,
        data: steps.map(({ profit }) => ({
          value: profit === null ? floor : '-',
          label: {
            show: true,
            position: 'top',
            formatter: t('range.uiNotPossible'),
            color: palette.textSecondary,
          },
        })),
      },
    ],
  };
}

function stepTip(step: FrontierStep, t: Translate, format: Format): string {
  const lines = [
    `<b>${writeRatio(step.target)}</b>`,
    step.profit === null
      ? t('range.uiNotPossible')
      : `${t('range.uiProfitWeek')} ${format.moneyAxis(step.profit)}`,
    step.perPoint !== null && `${t('range.uiPerPoint')} ${format.moneySigned(step.perPoint)}`,
  ];
  return lines.filter(Boolean).join('<br>');
}

/** The same figures in rows. */
export function frontierTable(
  steps: readonly FrontierStep[],
  t: Translate,
  format: Format,
): ChartTable {
  return {
    columns: [t('range.uiTarget'), t('range.uiProfitWeek'), t('range.uiPerPoint')],
    rows: steps.map(({ target, profit, perPoint }) => [
      writeRatio(target),
      profit === null ? t('range.uiNotPossible') : format.money(profit),
      format.moneySigned(perPoint),
    ]),
  };
}
