import { useMemo } from 'react';
import type { RosterPerson } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Hours.module.css';

/** Who has had how many weekends and closings in the eight weeks before, and hours beyond the contract. */
export function FairnessSection({ monday }: { monday: BusinessDate }) {
  const t = useT();
  const format = useFormat();
  const week = useAsk('roster.week', { weekOf: monday });
  const columns = useMemo(() => fairnessColumns(t, format), [t, format]);
  return (
    <Section title={t('schedule.fairness')} finding={t('schedule.fairnessHint')} flush>
      <Answer of={week} again={week.again} rows={6}>
        {({ people }) => (
          <div className={styles.fairness}>
            <DataTable
              bare
              title={t('schedule.fairness')}
              rows={people}
              rowKey={({ id }) => id}
              columns={columns}
              height={320}
            />
          </div>
        )}
      </Answer>
    </Section>
  );
}

function fairnessColumns(t: Translate, format: Format): readonly Column<RosterPerson>[] {
  return [
    { key: 'name', title: t('schedule.people_name'), kind: 'text', value: ({ name }) => name },
    {
      key: 'group',
      title: t('schedule.group'),
      kind: 'text',
      value: ({ group }) => t(`report.group_${group}`),
      width: 120,
    },
    {
      key: 'weekend',
      title: t('schedule.weekendDays'),
      kind: 'count',
      value: ({ fairness }) => fairness.weekendDays,
      width: 140,
    },
    {
      key: 'closings',
      title: t('schedule.closings'),
      kind: 'count',
      value: ({ fairness }) => fairness.closings,
      width: 140,
    },
    {
      key: 'over',
      title: t('schedule.overContract'),
      kind: 'number',
      value: ({ fairness }) => (fairness.overContract === null ? null : fairness.overContract / 60),
      show: ({ fairness: { overContract } }) =>
        overContract === null
          ? '–'
          : `${overContract > 0 ? '+' : ''}${format.decimal(overContract / 60)}`,
      width: 160,
    },
  ];
}
