import { useCallback } from 'react';
import type { RangeHealthWeek } from '#shared/contract/slow-movers';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, Chart, type ChartOption, tooltipStyle } from '../../../../ui/Chart';
import { EmptyState } from '../../../../ui/EmptyState';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Health.module.css';
import { type HealthTarget, targetHints, targetNames, writeHealth, writeTarget } from './targets';

interface Props {
  readonly target: HealthTarget;
  readonly weeks: readonly RangeHealthWeek[];
}

const HEIGHT = 128;

/** One target week by week, with gaps where it is not known. */
export function HealthChart({ target, weeks }: Props) {
  const t = useT();
  const format = useFormat();
  const option = useCallback(
    (look: Look) => healthOption(look, weeks, target, t, format),
    [weeks, target, t, format],
  );
  const finding = writeHealth(weeks, target, t, format);
  return (
    <section aria-label={t(targetNames[target])}>
      <h3 className={styles.finding}>{finding ?? t(targetNames[target])}</h3>
      <p className={styles.hint}>{t(targetHints[target])}</p>
      {finding === null ? (
        <EmptyState small title={t('slow.ui_healthNone')} />
      ) : (
        <Chart
          label={finding}
          height={HEIGHT}
          option={option}
          table={{
            columns: [t('slow.ui_week'), t(targetNames[target])],
            rows: weeks.map((week) => [
              format.date(week.week),
              writeTarget(target, week[target], t, format),
            ]),
          }}
        />
      )}
    </section>
  );
}

function healthOption(
  look: Look,
  weeks: readonly RangeHealthWeek[],
  target: HealthTarget,
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const write = (value: unknown) =>
    writeTarget(target, typeof value === 'number' ? value : null, t, format);
  return {
    grid: { left: 4, right: 8, top: 10, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 4 } },
    tooltip: { ...tooltipStyle(look), trigger: 'axis', valueFormatter: write },
    xAxis: {
      type: 'category',
      data: weeks.map(({ week }) => format.dateShort(week)),
      boundaryGap: false,
      ...axisStyle(look),
      axisLabel: { color: palette.textSecondary, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 2,
      ...axisStyle(look),
      axisLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) =>
          target === 'daysOfInventory' ? format.decimal(value, 1) : format.percent(value, 0),
      },
    },
    series: [
      {
        type: 'line',
        data: weeks.map((week) => week[target]),
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color: palette.data, width: 2 },
        itemStyle: { color: palette.data },
      },
    ],
  };
}
