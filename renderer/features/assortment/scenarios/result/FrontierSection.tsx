import { useCallback } from 'react';
import type { RangeResult } from '#shared/domain/assortment/result';
import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import { writeFrontier } from '#shared/i18n/range-words';
import { Chart } from '../../../../ui/Chart';
import { EmptyState } from '../../../../ui/EmptyState';
import { Section } from '../../../../ui/Section';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import { frontierOption, frontierTable } from './frontier-chart';
import styles from './Result.module.css';

const HEIGHT = 248;

interface Props {
  readonly result: RangeResult;
  readonly rules: ScenarioRules;
  readonly className: string | undefined;
}

/** What each mix would bring, from 5:5 to 9:1, and what a point of staples costs. */
export function FrontierSection({ result, rules, className }: Props) {
  const t = useT();
  const format = useFormat();
  const steps = result.frontier;
  const finding = writeFrontier({ t, format }, steps, rules.target);
  const option = useCallback(
    (look: Look) => frontierOption(look, steps, rules.target, t, format),
    [steps, rules.target, t, format],
  );
  return (
    <Section title={t('range.uiFrontier')} finding={finding} className={className}>
      {steps.some(({ profit }) => profit !== null) ? (
        <>
          <Chart
            label={finding ?? t('range.uiFrontier')}
            height={HEIGHT}
            option={option}
            table={frontierTable(steps, t, format)}
          />
          <p className={styles.under}>{t('range.uiFrontierNote')}</p>
        </>
      ) : (
        <EmptyState
          small
          title={t(rules.target === null ? 'range.uiNoFrontier' : 'range.uiFrontierUnknown')}
        />
      )}
    </Section>
  );
}
