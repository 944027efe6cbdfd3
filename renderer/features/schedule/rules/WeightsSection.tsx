import { InputNumber } from 'antd';
import type { RosterRules } from '#shared/contract/roster/demand';
import { MONEY_SCALE } from '#shared/domain/money/money';
import type { RosterWeights } from '#shared/domain/roster/shop/settings';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Rules.module.css';
import type { RuleDeeds } from './use-rule-settings';

interface Props {
  readonly rules: RosterRules;
  readonly deeds: RuleDeeds;
}

const names = ['under', 'over', 'wish', 'fairness', 'change', 'wages'] as const;

/** What each thing costs in the search: read as money of a week. */
export function WeightsSection({ rules, deeds }: Props) {
  const t = useT();
  const format = useFormat();
  const { lossOfGap } = rules;
  return (
    <Section title={t('schedule.weights')} finding={t('schedule.weightsHint')}>
      <table className={styles.table}>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`schedule.weightOf_${name}`)}</th>
              <td>
                <WeightField
                  name={name}
                  own={rules.settings.weights[name]}
                  inForce={rules.weights[name]}
                  label={t(`schedule.weightOf_${name}`)}
                  onSet={(value) => deeds.setWeight({ [name]: value })}
                />
              </td>
              <td className={styles.note}>
                {name === 'under'
                  ? t(`schedule.lossSource_${lossOfGap.source}`, {
                      loss: format.money(lossOfGap.perHeadHour),
                      tickets: format.decimal(lossOfGap.ticketsPerHour),
                      profit: format.money(lossOfGap.profitPerTicket),
                      share: format.percent(lossOfGap.lostShare, 0),
                    })
                  : t(`schedule.weightHint_${name}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface FieldProps {
  readonly name: keyof RosterWeights;
  /** Null: the shop's own is reckoned; it stands greyed in the field. */
  readonly own: number | null;
  readonly inForce: number;
  readonly label: string;
  readonly onSet: (value: number | null) => void;
}

function WeightField({ name, own, inForce, label, onSet }: FieldProps) {
  const format = useFormat();
  const isShare = name === 'wages';
  const scale = isShare ? 0.01 : MONEY_SCALE;
  const optional = name === 'under' || name === 'over';
  function commit(typed: string): void {
    const value = typed.trim() === '' ? null : Number.parseFloat(typed) * scale;
    if (value === null) {
      if (optional && own !== null) onSet(null);
      return;
    }
    const next = isShare ? value : Math.round(value);
    if (Number.isFinite(next) && next >= 0 && next !== own) onSet(next);
  }
  return (
    <InputNumber
      key={own}
      aria-label={label}
      style={{ width: 132 }}
      min={0}
      {...(isShare ? { max: 100, suffix: '%' } : { prefix: format.currencySign })}
      {...(own !== null && { defaultValue: own / scale })}
      placeholder={format.decimal(inForce / scale, 2)}
      onBlur={({ target }) => commit(target.value)}
      onPressEnter={({ currentTarget }) => commit(currentTarget.value)}
      onStep={(stepped) => commit(String(stepped))}
    />
  );
}
