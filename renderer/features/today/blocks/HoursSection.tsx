import { useCallback } from 'react';
import type { Block, HourRow, HoursBlock } from '#shared/domain/report/daily';
import { writeSentence } from '#shared/i18n/sentence';
import { Chart } from '../../../ui/Chart';
import { Section } from '../../../ui/Section';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../ui/words';
import { useDrill } from '../drill/drill';
import { BlockBody } from './BlockBody';
import styles from './HoursSection.module.css';
import { hoursOption, hoursTable } from './hours-chart';
import { Needs } from './Needs';

const HEIGHT = 236;

interface Props {
  readonly hours: Block<HoursBlock>;
  readonly className: string | undefined;
}

/** Net sales by hour, last week's behind them, heads on duty below. */
export function HoursSection({ hours, className }: Props) {
  const t = useT();
  const format = useFormat();
  const finding =
    hours.state === 'ready' && hours.finding !== null
      ? writeSentence({ t, format }, hours.finding)
      : undefined;
  return (
    <Section title={t('report.hours')} finding={finding} className={className}>
      <BlockBody block={hours}>{(content) => <Hours block={content} />}</BlockBody>
    </Section>
  );
}

function Hours({ block }: { block: HoursBlock }) {
  const t = useT();
  const format = useFormat();
  const drill = useDrill();
  const rows = openHours(block.rows);
  const option = useCallback(
    (look: Look) => hoursOption(look, rows, block, t, format),
    [rows, block, t, format],
  );
  if (rows.length === 0) return <p className={styles.note}>{t('report.noHours')}</p>;
  const open = (index: number) => {
    const row = rows[index];
    if (row !== undefined) drill.open({ view: 'lines', filter: { hour: row.hour } });
  };
  return (
    <>
      <Chart
        label={t('report.hours')}
        height={HEIGHT}
        option={option}
        table={hoursTable(rows, t, format)}
        onSelect={open}
      />
      <p className={styles.note}>
        {[
          block.ghostDate !== null &&
            t('today.ghost', {
              date: format.dateWeekday(block.ghostDate),
            }),
          block.labour.state === 'ready' &&
            t('today.headsBelow', {
              heads: t(
                block.labour.record === 'worked' ? 'report.headsWorked' : 'report.headsScheduled',
              ),
            }),
          block.withoutTime !== 0 &&
            t('report.withoutTime', { amount: format.money(block.withoutTime) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {block.labour.state === 'missing' && <Needs needs={block.labour.needs} />}
    </>
  );
}

/** From the first to the last hour in which anything was sold, now or last week. */
function openHours(rows: readonly HourRow[]): readonly HourRow[] {
  const busy = rows.map(
    (row) => row.netSales !== 0 || row.tickets > 0 || (row.ghostSales ?? 0) !== 0,
  );
  const first = busy.indexOf(true);
  return first === -1 ? [] : rows.slice(first, busy.lastIndexOf(true) + 1);
}
