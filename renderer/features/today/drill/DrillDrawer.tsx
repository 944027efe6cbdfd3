import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { useFormat, useT } from '../../../ui/words';
import { AlertListView } from './AlertListView';
import styles from './Drill.module.css';
import { type DrillView, useDrill } from './drill';
import { KpiView } from './KpiView';
import { LinesView } from './LinesView';
import { TicketView } from './TicketView';

/** What lies behind a number, step by step down to the ticket. */
export function DrillDrawer() {
  const t = useT();
  const format = useFormat();
  const kpi = useKpiWords();
  const { date, steps, back, close } = useDrill();
  const step = steps.at(-1);
  return (
    <Drawer
      open={step !== undefined}
      onClose={close}
      size={760}
      destroyOnHidden
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
      title={step === undefined ? '' : titleOf(step, t, format, (name) => kpi(name).name)}
      extra={
        <>
          <span className={styles.date}>{format.dateLong(date)}</span>
          {steps.length > 1 && (
            <Button type="text" icon={<ArrowLeftOutlined />} onClick={back}>
              {t('common.back')}
            </Button>
          )}
        </>
      }
    >
      {step !== undefined && <Step key={steps.length} step={step} />}
    </Drawer>
  );
}

function Step({ step }: { step: DrillView }) {
  switch (step.view) {
    case 'kpi':
      return <KpiView figure={step.figure} />;
    case 'list':
      return <AlertListView list={step.list} report={step.report} />;
    case 'lines':
      return <LinesView filter={step.filter} />;
    case 'ticket':
      return <TicketView id={step.id} />;
  }
}

function titleOf(
  step: DrillView,
  t: Translate,
  format: Format,
  kpiName: (kpi: Extract<DrillView, { view: 'kpi' }>['figure']['kpi']) => string,
): string {
  switch (step.view) {
    case 'kpi':
      return kpiName(step.figure.kpi);
    case 'list':
      return t(`report.${step.list}`);
    case 'lines': {
      const { hour } = step.filter;
      if (step.name !== undefined) return step.name;
      if (hour === undefined) return t('today.lines');
      return `${t('today.lines')} ${format.clock(hour * 60)}–${format.clock((hour + 1) * 60)}`;
    }
    case 'ticket':
      return t('today.ticket');
  }
}
