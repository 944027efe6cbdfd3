import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { MONEY_SCALE } from '#shared/domain/money/money';
import { useFormat, useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';

/** How much may change: new SKUs, moves for the staff and what they bring, facings of one SKU. */
export function ChangeRules() {
  const t = useT();
  const format = useFormat();
  const { newAtLeast, changesAtMost, leastGain, mostFacings } = useScenarioStore(
    ({ draft }) => draft.rules,
  );
  const { setRules } = useScenarioStore.getState();
  return (
    <div className={styles.fields}>
      <Field label={t('range.uiNewAtLeast')} hint={t('range.uiNewAtLeastHint')}>
        <InputNumber
          aria-label={t('range.uiNewAtLeast')}
          min={0}
          max={10_000}
          precision={0}
          value={newAtLeast}
          onChange={(value) => setRules({ newAtLeast: value ?? 0 })}
        />
      </Field>
      <Field label={t('range.uiChangesAtMost')} hint={t('range.uiChangesAtMostHint')}>
        <InputNumber
          aria-label={t('range.uiChangesAtMost')}
          min={0}
          max={20_000}
          precision={0}
          placeholder={t('range.uiNoLimit')}
          value={changesAtMost}
          onChange={(value) => setRules({ changesAtMost: value })}
        />
      </Field>
      <Field label={t('range.uiLeastGain')} hint={t('range.uiLeastGainHint')}>
        <InputNumber
          aria-label={t('range.uiLeastGain')}
          min={0}
          max={1e6}
          precision={2}
          step={0.5}
          prefix={format.currencySign}
          value={leastGain / MONEY_SCALE}
          onChange={(value) =>
            value !== null && setRules({ leastGain: Math.round(value * MONEY_SCALE) })
          }
        />
      </Field>
      <Field label={t('range.uiMostFacings')} hint={t('range.uiMostFacingsHint')}>
        <InputNumber
          aria-label={t('range.uiMostFacings')}
          min={1}
          max={12}
          precision={0}
          value={mostFacings}
          onChange={(value) => value !== null && setRules({ mostFacings: value })}
        />
      </Field>
    </div>
  );
}

/** One field with its name before it and what it does behind it. */
export function Field(props: { label: string; hint: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span>{props.label}</span>
      {props.children}
      <span className={styles.hint}>{props.hint}</span>
    </div>
  );
}
