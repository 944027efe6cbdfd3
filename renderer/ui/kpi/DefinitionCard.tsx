import { Popover } from 'antd';
import { type ReactElement, useCallback } from 'react';
import type { KpiName } from '#shared/domain/kpi/names';
import { isKey } from '#shared/i18n/t';
import { useT } from '../words';
import styles from './DefinitionCard.module.css';

interface Props {
  readonly kpi: KpiName;
  /** One element that can be pointed at and focused. */
  readonly children: ReactElement;
}

/** The definition of a KPI (口径卡) on hover and on focus. */
export function DefinitionCard({ kpi, children }: Props) {
  const words = useKpiWords();
  const { name, definition, formula } = words(kpi);
  const card = (
    <dl className={styles.card}>
      <dt className={styles.name}>{name}</dt>
      <dd>{definition}</dd>
      {formula !== null && <dd className={styles.formula}>{formula}</dd>}
    </dl>
  );
  return (
    <Popover
      content={card}
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.35}
      placement="bottomLeft"
    >
      {children}
    </Popover>
  );
}

interface KpiWords {
  readonly name: string;
  readonly definition: string;
  readonly formula: string | null;
}

/** Name, definition and formula of a KPI in the present language. */
export function useKpiWords(): (kpi: KpiName) => KpiWords {
  const t = useT();
  return useCallback(
    (kpi) => {
      const word = (key: string) => (isKey(key) ? t(key) : null);
      return {
        name: word(`kpi.${kpi}`) ?? kpi,
        definition: word(`kpi.${kpi}.definition`) ?? '',
        formula: word(`kpi.${kpi}.formula`),
      };
    },
    [t],
  );
}
