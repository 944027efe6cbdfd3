import { useCallback, useMemo } from 'react';
import type { Plan, PlanOutcome } from '#shared/contract/plans';
import { addDays } from '#shared/domain/calendar/calendar';
import { Chart } from '../../../../ui/Chart';
import { EmptyState } from '../../../../ui/EmptyState';
import { Section } from '../../../../ui/Section';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import styles from '../Plans.module.css';
import { OutcomeTable } from './OutcomeTable';
import { mostTelling, outcomeHeight, outcomeOption, outcomeTable } from './outcome-chart';

/** Gross profit per week by shelf: predicted, actual, and before the plan. */
export function OutcomeSection({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const { outcome, startsOn, state } = plan;
  if (outcome === null) {
    const title =
      state === 'withdrawn'
        ? t('plans.outcomeWithdrawn')
        : t('plans.outcomeLater', { date: format.dateLong(addDays(startsOn, 6)) });
    const hint = state === 'withdrawn' ? {} : { hint: t('plans.outcomeLaterHint') };
    return (
      <Section title={t('plans.outcome')}>
        <EmptyState small title={title} {...hint} />
      </Section>
    );
  }
  return <Compared outcome={outcome} partial={plan.postponed > 0} />;
}

function Compared({ outcome, partial }: { outcome: PlanOutcome; partial: boolean }) {
  const t = useT();
  const format = useFormat();
  const { from, to } = outcome;
  const categories = useMemo(() => mostTelling(outcome.categories), [outcome.categories]);
  const option = useCallback(
    (look: Look) => outcomeOption(look, categories, t, format),
    [categories, t, format],
  );
  return (
    <Section title={t('plans.outcome')} finding={format.range(from, to)}>
      <p className={styles.finding}>{useFinding(outcome)}</p>
      <div className={styles.compared}>
        <div>
          <p className={styles.legend}>
            <span data-mark="actual">{t('plans.actual')}</span>
            <span data-mark="predicted">{t('plans.predicted')}</span>
            <span data-mark="before">{t('plans.before')}</span>
          </p>
          <Chart
            label={t('plans.perWeek')}
            height={outcomeHeight(categories)}
            option={option}
            table={outcomeTable(categories, t, format)}
          />
        </div>
        <OutcomeTable outcome={outcome} />
      </div>
      {categories.length < outcome.categories.length && (
        <p className={styles.note}>
          {t('plans.outcomeShown', { count: categories.length, of: outcome.categories.length })}
        </p>
      )}
      {partial && <p className={styles.note}>{t('plans.outcomePartial')}</p>}
      {outcome.daysWithout > 0 && (
        <p className={styles.note}>{t('plans.outcomeGaps', { count: outcome.daysWithout })}</p>
      )}
    </Section>
  );
}

/** What the figures say, in a sentence or two. */
function useFinding({ weeks, total }: PlanOutcome): string {
  const t = useT();
  const format = useFormat();
  const { actual, predicted, before } = total;
  if (actual === null) return t('plans.outcomeNoCosts');
  const sentences = [
    t('plans.outcomeFinding', {
      count: weeks,
      actual: format.money(actual),
      predicted: format.money(predicted),
      difference: format.moneySigned(actual - predicted),
    }),
  ];
  if (before !== null) {
    const change = format.moneySigned(actual - before);
    sentences.push(t('plans.outcomeAgainstBefore', { count: weeks, change }));
  }
  return sentences.join(t('plans.sentenceJoin'));
}
