import { Button, InputNumber, Select, Tag } from 'antd';
import type { RosterRules } from '#shared/contract/roster/demand';
import {
  type LimitName,
  limitNames,
  limitRange,
  type RuleSetName,
  ruleSetNames,
} from '#shared/domain/roster/shop/rule-set';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { HalfHourSelect } from '../ui/HalfHourSelect';
import { limitKind, standOf } from './looser';
import styles from './Rules.module.css';
import type { RuleDeeds } from './use-rule-settings';
import { writeLimit } from './words';

interface Props {
  readonly rules: RosterRules;
  readonly deeds: RuleDeeds;
}

/** The limits in force, each with the law it rests on and a word where it allows more than that. */
export function LimitsSection({ rules, deeds }: Props) {
  const t = useT();
  const format = useFormat();
  const { settings, sets } = rules;
  const set = sets[settings.rules.set];
  return (
    <Section
      title={t('schedule.limits')}
      extra={
        <Select<RuleSetName>
          aria-label={t('schedule.ruleSet')}
          style={{ width: 220 }}
          value={settings.rules.set}
          onChange={deeds.setRuleSet}
          options={ruleSetNames.map((value) => ({ value, label: t(`schedule.ruleSet_${value}`) }))}
        />
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('schedule.limit')}</th>
            <th scope="col">{t('schedule.limitValue')}</th>
            <th scope="col">{t('schedule.limitDefault')}</th>
            <th scope="col">{t('schedule.limitSource')}</th>
          </tr>
        </thead>
        <tbody>
          {limitNames.map((name) => {
            const value = rules.rules[name].value;
            const lawful = set[name];
            const stand = standOf(name, value, set);
            return (
              <tr key={name}>
                <th scope="row">{t(`schedule.limit_${name}`)}</th>
                <td>
                  <span className={styles.value}>
                    <LimitField
                      name={name}
                      value={value}
                      label={t(`schedule.limit_${name}`)}
                      onSet={(next) => deeds.setLimit(name, next)}
                    />
                    {stand !== 'same' && (
                      <>
                        <Tag color={stand === 'looser' ? 'error' : 'default'}>
                          {stand === 'looser'
                            ? t(
                                lawful.law === null
                                  ? 'schedule.looserThanDefault'
                                  : 'schedule.looserThanLaw',
                              )
                            : t('schedule.stricter')}
                        </Tag>
                        <Button size="small" type="link" onClick={() => deeds.setLimit(name, null)}>
                          {t('schedule.limitBack')}
                        </Button>
                      </>
                    )}
                  </span>
                </td>
                <td>{writeLimit(name, lawful.value, t, format)}</td>
                <td className={styles.note}>
                  {t(lawful.law === null ? 'schedule.noLaw' : `schedule.law_${lawful.law}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

interface FieldProps {
  readonly name: LimitName;
  readonly value: number;
  readonly label: string;
  readonly onSet: (value: number) => void;
}

function LimitField({ name, value, label, onSet }: FieldProps) {
  const t = useT();
  const format = useFormat();
  const kind = limitKind[name];
  const { least, most } = limitRange[name];
  if (kind === 'clock') {
    return (
      <HalfHourSelect
        label={label}
        value={value}
        first={least}
        last={most}
        onChange={(minute) => minute !== null && onSet(minute)}
      />
    );
  }
  const scale = kind === 'hours' ? 60 : 1;
  return (
    <InputNumber
      // A value that was taken back, or set right, replaces what stands in the field.
      key={value}
      aria-label={label}
      title={t('schedule.limitRange', {
        least: writeLimit(name, least, t, format),
        most: writeLimit(name, most, t, format),
      })}
      style={{ width: 112 }}
      min={least / scale}
      max={most / scale}
      step={kind === 'hours' ? 0.5 : kind === 'minutes' ? 5 : 1}
      // 8 rather than 8.0, and no part of a day or a year.
      formatter={(shown, { userTyping, input }) =>
        userTyping || !shown ? input : String(Number(shown))
      }
      {...(kind !== 'hours' && { precision: 0 })}
      suffix={t(`schedule.unit_${kind}`)}
      defaultValue={value / scale}
      onBlur={({ target }) => commit(target.value)}
      onPressEnter={({ currentTarget }) => commit(currentTarget.value)}
      onStep={(stepped) => commit(String(stepped))}
    />
  );
  function commit(typed: string): void {
    const meant = Math.round(Number.parseFloat(typed) * scale);
    if (!Number.isFinite(meant)) return;
    const next = Math.min(most, Math.max(least, meant));
    if (next !== value) onSet(next);
  }
}
