import type { ReactNode } from 'react';
import type { KpiName } from '#shared/domain/kpi/names';
import { Sparkline } from '../Sparkline';
import { DefinitionCard, useKpiWords } from './DefinitionCard';
import styles from './KpiCard.module.css';

interface Props {
  readonly kpi: KpiName;
  /** The value in words: short form, one big number. */
  readonly value: string;
  /** The value in full, where the short form leaves something out. */
  readonly exact?: string | undefined;
  readonly trend?: readonly (number | null)[];
  readonly onOpen?: (() => void) | undefined;
  /** Comparisons, or what is missing. */
  readonly children?: ReactNode;
}

/** One KPI: its name with the definition behind it, one large number, what it is compared with. */
export function KpiCard({ kpi, value, exact, trend = [], onOpen, children }: Props) {
  const { name } = useKpiWords()(kpi);
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <DefinitionCard kpi={kpi}>
          <button type="button" className={`plain-button ${styles.name}`}>
            {name}
          </button>
        </DefinitionCard>
        <Sparkline values={trend} width={44} height={20} />
      </div>
      {onOpen === undefined ? (
        <span className={styles.value} title={exact}>
          {value}
        </span>
      ) : (
        <button
          type="button"
          className={`plain-button ${styles.value}`}
          title={exact}
          onClick={onOpen}
        >
          {value}
        </button>
      )}
      <div className={styles.foot}>{children}</div>
    </article>
  );
}
