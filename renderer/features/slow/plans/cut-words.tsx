import { Tag } from 'antd';
import type { CutPlan, CutPlanItem, CutPlanSummary } from '#shared/contract/cuts';
import type { PlanStage } from '#shared/domain/plan/stage';
import type { Estimate } from '#shared/domain/pruning/model';
import type { Format } from '#shared/i18n/format';
import type { Key, Translate } from '#shared/i18n/t';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './CutPlans.module.css';

export function CutPlanState({ state }: { state: PlanStage }) {
  const t = useT();
  return <Tag variant="outlined">{t(`slow.plan_state_${state}`)}</Tag>;
}

/** The name of a plan; one without is told by when it was made. */
export function useCutPlanTitle(): (plan: Pick<CutPlanSummary, 'title' | 'createdAt'>) => string {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  return ({ title, createdAt }) =>
    title === '' ? t('slow.plan_unnamed', { date: format.dateTime(createdAt, timeZone) }) : title;
}

/** "−¥0.40 to ¥2.00" */
export function writeInterval(t: Translate, format: Format, { low, high }: Estimate): string {
  return t('slow.plan_range', { low: format.money(low), high: format.money(high) });
}

/** A sign before the word of each state: they are told apart without colour. */
const signs: Readonly<Record<CutPlanItem['state'], string>> = {
  proposed: '○',
  accepted: '✓',
  protected: '◆',
  postponed: '↷',
  done: '●',
  undone: '↶',
};

/** The word of an item's state; what was accepted is on its way out once the plan is approved. */
export function stateKey(state: CutPlanItem['state'], plan: Pick<CutPlan, 'state'>): Key {
  const leaving = state === 'accepted' && plan.state !== 'proposed';
  return leaving ? 'slow.plan_item_leaving' : `slow.plan_item_${state}`;
}

export function ItemState({ state, plan }: Pick<CutPlanItem, 'state'> & { plan: CutPlan }) {
  const t = useT();
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {t(stateKey(state, plan))}
    </span>
  );
}
