import { useCallback } from 'react';
import type { FrontierStep, RangeResult } from '#shared/domain/assortment/result';
import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import { Chart } from '../../../../ui/Chart';
import { EmptyState } from '../../../../ui/EmptyState';
import { Section } from '../../../../ui/Section';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import { frontierOption, frontierTable, ratioOf } from './frontier-chart';
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
  const finding = useFrontierFinding(steps, rules.target);
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

/** The finding of the curve: where the best mix lies, and what the way from it to the target costs. */
function useFrontierFinding(
  steps: readonly FrontierStep[],
  target: number | null,
): string | undefined {
  const t = useT();
  const format = useFormat();
  const known = steps.filter((step) => step.profit !== null);
  const [first] = known;
  if (first === undefined) return undefined;
  const best = known.reduce((top, step) => ((step.profit ?? 0) > (top.profit ?? 0) ? step : top));
  const next = known.find((step) => target !== null && step.target > target + 1e-6);
  if (next?.perPoint === null || next?.perPoint === undefined) {
    return t('range.uiFrontierBest', { best: ratioOf(best.target) });
  }
  return t(next.perPoint < 0 ? 'range.uiFrontierCosts' : 'range.uiFrontierBrings', {
    best: ratioOf(best.target),
    amount: format.money(Math.abs(next.perPoint)),
  });
}
