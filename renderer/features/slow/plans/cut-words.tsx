import { Tag } from 'antd';
import type { CutPlan, CutPlanItem, CutPlanSummary, ExitChoice } from '#shared/contract/cuts';
import type { PlanStage } from '#shared/domain/plan/stage';
import { gainOf } from '#shared/domain/pruning/gain';
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
    title === '' ? t('slow.cut_untitled', { date: format.dateTime(createdAt, timeZone) }) : title;
}

/** "−¥0.40 to ¥2.00"; null where the amount is for sure. */
export function writeInterval(
  t: Translate,
  format: Format,
  { low, high }: Estimate,
): string | null {
  if (low === high) return null;
  return t('slow.plan_range', { low: format.money(low), high: format.money(high) });
}

/** What leaving gains or loses, with the interval where it is not for sure. */
export function writeGain(t: Translate, format: Format, predicted: Estimate): string {
  const { point, low, high } = gainOf(predicted);
  if (point < 0) {
    const loss = format.money(0 - point);
    if (low === high) return t('slow.plan_lossSure', { loss });
    const ends = { low: format.money(predicted.low), high: format.money(predicted.high) };
    return t('slow.plan_lossLine', { loss, ...ends });
  }
  const gain = format.money(point);
  if (low === high) return t('slow.ui_say_gainSure', { gain });
  const ends = { low: format.moneySigned(low), high: format.moneySigned(high) };
  return t(low < 0 ? 'slow.ui_say_gainUnsure' : 'slow.ui_say_gain', { gain, ...ends });
}

/** What a way out brings, and what is lost of the stock's value or gained beyond it. */
export function writeRecovery(
  t: Translate,
  format: Format,
  { recovery, loss }: Pick<ExitChoice, 'recovery' | 'loss'>,
): string {
  return loss < 0
    ? t('slow.plan_exitGains', { recovery: format.money(recovery), gain: format.money(-loss) })
    : t('slow.plan_exitFigures', { recovery: format.money(recovery), loss: format.money(loss) });
}

/** Why an item has no way out: there is nothing to clear, or nobody knows whether there is. */
export function noExitKey({ stockQty }: Pick<CutPlanItem, 'stockQty'>): Key {
  return stockQty === null ? 'slow.plan_total_noStock' : 'slow.plan_noExit';
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

/** The word of an item's state: in review what was decided, then how far it is. */
export function stateKey(state: CutPlanItem['state'], plan: Pick<CutPlan, 'state'>): Key {
  const decided = plan.state === 'proposed' && (state === 'proposed' || state === 'accepted');
  return decided ? `slow.plan_item_${state}` : `slow.cut_state_${state}`;
}

export function ItemState({ state, plan }: Pick<CutPlanItem, 'state'> & { plan: CutPlan }) {
  const t = useT();
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {t(stateKey(state, plan))}
    </span>
  );
}
