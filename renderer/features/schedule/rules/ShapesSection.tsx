import { Segmented, Select } from 'antd';
import type { RosterRules } from '#shared/contract/roster/demand';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { writeMinutes } from '../week/words';
import styles from './Rules.module.css';
import type { RuleDeeds } from './use-rule-settings';

interface Props {
  readonly rules: RosterRules;
  readonly deeds: RuleDeeds;
}

const lengths = [120, 180, 240, 300, 360, 420, 480, 540, 600] as const;
const MOST = 6;

/** Which shifts the search may propose; by hand any may be drawn. */
export function ShapesSection({ rules, deeds }: Props) {
  const t = useT();
  const format = useFormat();
  const { shapes } = rules.settings;
  const all = [...new Set([...lengths, ...shapes.minutes])].sort((a, b) => a - b);
  return (
    <Section title={t('schedule.shapes')} finding={t('schedule.shapesHint')}>
      <div className={styles.shapes}>
        <span>{t('schedule.shapeMinutes')}</span>
        <Select
          mode="multiple"
          maxCount={MOST}
          aria-label={t('schedule.shapeMinutes')}
          style={{ minWidth: 280 }}
          value={[...shapes.minutes]}
          onChange={(minutes: number[]) =>
            minutes.length > 0 && deeds.setShapes({ minutes: minutes.sort((a, b) => a - b) })
          }
          options={all.map((value) => ({ value, label: writeMinutes(value, t, format) }))}
        />
        <span>{t('schedule.shapeStart')}</span>
        <Segmented<30 | 60>
          aria-label={t('schedule.shapeStart')}
          value={shapes.startEvery === 60 ? 60 : 30}
          onChange={(startEvery) => deeds.setShapes({ startEvery })}
          options={[
            { value: 30, label: t('schedule.everyHalfHour') },
            { value: 60, label: t('schedule.everyHour') },
          ]}
        />
      </div>
    </Section>
  );
}
