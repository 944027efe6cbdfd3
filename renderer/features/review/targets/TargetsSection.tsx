import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import type { Target } from '#shared/contract/targets';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { targetKpiNames } from '#shared/domain/kpi/table';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { useErrorWords } from '../../../ui/ErrorView';
import { useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import styles from './Targets.module.css';
import { TargetTable } from './TargetTable';

/** What most shops set: always there. Others come with their first target, or when asked for. */
const usual: readonly KpiName[] = [
  'netSales',
  'grossProfit',
  'grossMargin',
  'tickets',
  'averageTicket',
];

/** Targets of a year, month by month. */
export function TargetsSection({ today }: { today: BusinessDate }) {
  const t = useT();
  const kpiWords = useKpiWords();
  const words = useErrorWords();
  const { message } = App.useApp();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [added, setAdded] = useState<readonly KpiName[]>([]);
  const targets = useAsk('targets.list', { from: `${year}-01-01`, to: `${year}-12-31` });
  const { run } = useCommand('targets.set');
  const months = Array.from(
    { length: 12 },
    (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`,
  );

  function set(kpi: KpiName, month: string, value: number | null): void {
    run({ kpi, period: 'month', startsOn: `${month}-01`, value }).catch(
      (error: unknown) => void message.error(words(failureOf(error))),
    );
  }
  return (
    <Section
      title={t('targets.targets')}
      finding={t('targets.targetsHint')}
      flush
      extra={
        <span className={styles.year}>
          <Button
            type="text"
            size="small"
            icon={<LeftOutlined />}
            aria-label={t('targets.previousYear')}
            onClick={() => setYear(year - 1)}
          />
          {t('targets.targetsYear', { year: String(year) })}
          <Button
            type="text"
            size="small"
            icon={<RightOutlined />}
            aria-label={t('targets.nextYear')}
            onClick={() => setYear(year + 1)}
          />
        </span>
      }
    >
      <Answer of={targets} again={targets.again} rows={12}>
        {(list) => {
          const monthly = list.filter(({ period }) => period === 'month');
          const shown = columnsOf(monthly, added);
          return (
            <>
              <TargetTable kpis={shown} months={months} targets={monthly} onSet={set} />
              <Select
                className={styles.addTarget ?? ''}
                size="small"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('targets.addTarget')}
                aria-label={t('targets.addTarget')}
                value={null}
                options={targetKpiNames
                  .filter((name) => !shown.includes(name))
                  .map((value) => ({ value, label: kpiWords(value).name }))}
                onChange={(name: KpiName | null) => name !== null && setAdded([...added, name])}
              />
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

function columnsOf(targets: readonly Target[], added: readonly KpiName[]): readonly KpiName[] {
  const set = targets.map(({ kpi }) => kpi);
  return targetKpiNames.filter(
    (name) => usual.includes(name) || set.includes(name) || added.includes(name),
  );
}
