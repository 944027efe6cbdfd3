import type { KpiUnit } from '#shared/domain/kpi/names';
import type { Comparison, Figure } from '#shared/domain/report/daily';
import { writeShort, writeValue } from '#shared/i18n/sentence';
import { Delta } from '../../../ui/Delta';
import { KpiCard } from '../../../ui/kpi/KpiCard';
import { useFormat, useT } from '../../../ui/words';
import { useDrill } from '../drill/drill';
import styles from './Figures.module.css';
import { NeedsLine } from './Needs';

/** The ten figures of the day, each against yesterday, last week and its target. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const t = useT();
  return (
    <section className={styles.figures} aria-label={t('today.figures')}>
      {figures.map((figure) => (
        <FigureCard key={figure.kpi} figure={figure} />
      ))}
    </section>
  );
}

function FigureCard({ figure }: { figure: Figure }) {
  const t = useT();
  const format = useFormat();
  const drill = useDrill();
  const { kpi, unit, value, needs, trend, compare } = figure;
  const short = writeShort(format, unit, value);
  const exact = writeValue(format, unit, value);
  return (
    <KpiCard
      kpi={kpi}
      value={short}
      exact={exact === short ? undefined : exact}
      trend={trend}
      onOpen={value === null ? undefined : () => drill.open({ view: 'kpi', figure })}
    >
      {needs.length > 0 ? (
        <NeedsLine needs={needs} />
      ) : (
        <dl className={styles.compare}>
          <Compared name={t('today.vsYesterday')} unit={unit} of={compare.yesterday} />
          <Compared name={t('today.vsLastWeek')} unit={unit} of={compare.lastWeek} />
          <Compared name={t('today.vsTarget')} unit={unit} of={compare.target} />
        </dl>
      )}
    </KpiCard>
  );
}

function Compared({ name, unit, of }: { name: string; unit: KpiUnit; of: Comparison }) {
  const format = useFormat();
  return (
    <div title={`${format.dateWeekday(of.date)}: ${writeValue(format, unit, of.base)}`}>
      <dt>{name}</dt>
      <dd>
        <Delta of={of} />
      </dd>
    </div>
  );
}
