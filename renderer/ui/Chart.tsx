import { TableOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, type EChartsType, init, use as register } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import styles from './Chart.module.css';
import { FONT_FAMILY } from './theme/antd-theme';
import { type Look, useLook } from './theme/ThemeProvider';
import { useT } from './words';

register([
  BarChart,
  LineChart,
  GridComponent,
  TooltipComponent,
  MarkLineComponent,
  SVGRenderer,
  CanvasRenderer,
]);

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | MarkLineComponentOption
>;

/** The figures of the chart, already written; row `index` is the chart's data index. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  readonly height: number;
  readonly option: (look: Look) => ChartOption;
  readonly table: ChartTable;
  /** A point was chosen: lead to the rows behind it. */
  readonly onSelect?: ((index: number) => void) | undefined;
  /** `canvas` for thousands of points; `svg` is sharper and prints. */
  readonly renderer?: 'svg' | 'canvas';
}

/** The only way to a chart: themed, still where nothing should move, with its table behind it. */
export function Chart({ label, height, option, table, onSelect, renderer = 'svg' }: Props) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.chart} aria-label={label}>
      {asTable ? (
        <div className={styles.table} style={{ height }}>
          <Figures table={table} onSelect={onSelect} />
        </div>
      ) : (
        <Picture height={height} option={option} onSelect={onSelect} renderer={renderer} />
      )}
      <Tooltip title={t(asTable ? 'common.showChart' : 'common.showTable')}>
        <Button
          className={styles.toggle ?? ''}
          type="text"
          size="small"
          icon={<TableOutlined />}
          aria-pressed={asTable}
          aria-label={t('common.chartTable')}
          onClick={() => setAsTable(!asTable)}
        />
      </Tooltip>
    </figure>
  );
}

function Picture({
  height,
  option,
  onSelect,
  renderer,
}: Pick<Props, 'height' | 'option' | 'onSelect'> & { renderer: 'svg' | 'canvas' }) {
  const look = useLook();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    // A hidden box has no width yet; the observer gives the right one as soon as there is one.
    const made = init(element, null, { renderer, width: element.clientWidth || 600, height });
    chart.current = made;
    made.getZr().on('click', (event) => {
      const point = [event.offsetX, event.offsetY];
      if (!made.containPixel('grid', point)) return;
      const [index] = made.convertFromPixel({ seriesIndex: 0 }, point);
      if (index !== undefined) select.current?.(Math.round(index));
    });
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) made.resize({ width: element.clientWidth, height });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [height, renderer]);

  useEffect(() => {
    chart.current?.setOption(
      { ...base(look), ...option(look), animation: !look.still, animationDuration: 150 },
      { notMerge: true },
    );
  }, [look, option]);

  return (
    <div
      ref={box}
      className={onSelect === undefined ? undefined : styles.clickable}
      style={{ height }}
      aria-hidden="true"
    />
  );
}

function base(look: Look): ChartOption {
  return {
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT_FAMILY, fontSize: 12, color: look.palette.textSecondary },
  };
}

function Figures({ table, onSelect }: Pick<Props, 'table' | 'onSelect'>) {
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first = '', ...rest], index) => (
          <tr key={first}>
            <th scope="row">
              {onSelect === undefined ? (
                first
              ) : (
                <button type="button" className="plain-button" onClick={() => onSelect(index)}>
                  {first}
                </button>
              )}
            </th>
            {rest.map((cell, column) => (
              <td key={table.columns[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How axes and tooltips look in every chart; spread into an option and add what is its own. */
export function axisStyle(look: Look) {
  return {
    axisLine: { lineStyle: { color: look.palette.lineStrong } },
    axisTick: { show: false },
    axisLabel: { color: look.palette.textSecondary, fontSize: 12 },
    splitLine: { lineStyle: { color: look.palette.line } },
  } as const;
}

export function tooltipStyle(look: Look) {
  return {
    backgroundColor: look.palette.raised,
    borderColor: look.palette.line,
    textStyle: { color: look.palette.text, fontSize: 13 },
    transitionDuration: 0,
    confine: true,
  } as const;
}
