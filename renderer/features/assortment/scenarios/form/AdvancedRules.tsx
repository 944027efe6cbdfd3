import { InputNumber } from 'antd';
import { useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import { Field } from './ChangeRules';
import styles from './Form.module.css';
import { toPercent, toShare } from './percent';

/** What few shops ever change: how facings sell, what stock costs, how long to search. */
export function AdvancedRules() {
  const t = useT();
  const { elasticity, holdingRate } = useScenarioStore(({ draft }) => draft.rules);
  const seconds = useScenarioStore(({ draft }) => draft.seconds);
  const { setRules, setDraft } = useScenarioStore.getState();
  return (
    <div className={styles.fields}>
      {(['staple', 'specialty'] as const).map((role) => (
        <Field
          key={role}
          label={t(`range.uiElasticity_${role}`)}
          hint={t('range.uiElasticityHint')}
        >
          <InputNumber
            aria-label={t(`range.uiElasticity_${role}`)}
            min={0}
            max={1}
            step={0.01}
            value={elasticity[role]}
            onChange={(value) =>
              value !== null && setRules({ elasticity: { ...elasticity, [role]: value } })
            }
          />
        </Field>
      ))}
      <Field label={t('range.uiHolding')} hint={t('range.uiHoldingHint')}>
        <InputNumber
          aria-label={t('range.uiHolding')}
          min={0}
          max={100}
          suffix="%"
          value={toPercent(holdingRate)}
          onChange={(value) => value !== null && setRules({ holdingRate: toShare(value) })}
        />
      </Field>
      <Field label={t('range.uiSeconds')} hint={t('range.uiSecondsHint')}>
        <InputNumber
          aria-label={t('range.uiSeconds')}
          min={1}
          max={3_600}
          precision={0}
          suffix="s"
          value={seconds}
          onChange={(value) => value !== null && setDraft({ seconds: value })}
        />
      </Field>
    </div>
  );
}
