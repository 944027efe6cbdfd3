import { DatePicker, Form, InputNumber, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { RangeChange } from '#shared/domain/assortment/result';
import { addDays, type BusinessDate, weekday } from '#shared/domain/calendar/calendar';
import { useAsk, useCommand } from '../../../api/hooks';
import { go, href } from '../../../ui/routes';
import { useFormat, useLang, useT } from '../../../ui/words';
import { ChangeCounts } from './ChangeCounts';
import { PlanError } from './PlanError';
import styles from './Plans.module.css';

export interface AcceptDialogProps {
  readonly scenarioId: number;
  /** All changes of the scenario. */
  readonly changes: readonly RangeChange[];
  /** SKUs of the changes that are taken; null: all. */
  readonly chosen: readonly number[] | null;
  readonly open: boolean;
  onClose(): void;
}

/** Makes a plan of a scenario: from when, until when the floor is ready, who sees to it. */
export function AcceptDialog(props: AcceptDialogProps) {
  return props.open ? <Accepting {...props} /> : null;
}

/** Weeks after which a new item is looked at. */
const TRIAL_WEEKS = 8;

function Accepting({ scenarioId, changes, chosen, onClose }: AcceptDialogProps) {
  const t = useT();
  const lang = useLang();
  const format = useFormat();
  const { data: status } = useAsk('app.status', {});
  const { data: owners } = useAsk('plans.owners', {});
  const accept = useCommand('plans.accept');
  const id = useId();
  const [picked, setPicked] = useState<Partial<Record<'starts' | 'due', BusinessDate>>>({});
  const [ownerId, setOwnerId] = useState<number | null>(null);
  const [trialWeeks, setTrialWeeks] = useState(TRIAL_WEEKS);
  const taken = chosen === null ? changes : changes.filter(({ skuId }) => chosen.includes(skuId));
  const startsOn = picked.starts ?? (status === undefined ? null : nextMonday(status.today));
  const dueOn = picked.due ?? startsOn;
  const ready = startsOn !== null && dueOn !== null && taken.length > 0;

  async function run(): Promise<void> {
    if (!ready) return;
    const skuIds = chosen === null ? {} : { skuIds: taken.map(({ skuId }) => skuId) };
    try {
      const { planId } = await accept.run({
        scenarioId,
        ...skuIds,
        startsOn,
        dueOn,
        ownerId,
        trialWeeks,
        lang,
      });
      onClose();
      go(href('assortment', ['plans', String(planId)]));
    } catch {
      // `accept.error` is on the screen.
    }
  }
  const day = (name: 'starts' | 'due', value: BusinessDate | null) => (
    <DatePicker
      id={`${id}-${name}`}
      value={value === null ? null : dayjs(value)}
      format={(at) => format.dateLong(at.format('YYYY-MM-DD'))}
      allowClear={false}
      className={styles.field ?? ''}
      onChange={(at) => at !== null && setPicked({ ...picked, [name]: at.format('YYYY-MM-DD') })}
    />
  );
  return (
    <Modal
      open
      title={t('plans.acceptTitle')}
      onCancel={onClose}
      okText={t('plans.accept')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !ready, loading: accept.running }}
      onOk={() => void run()}
    >
      <p className={styles.lead}>
        {taken.length === changes.length
          ? t('plans.acceptAll', { count: taken.length })
          : t('plans.acceptSome', { count: taken.length, of: changes.length })}{' '}
        <ChangeCounts changes={taken} />
      </p>
      <p className={styles.lead}>{t('plans.acceptText')}</p>
      <Form layout="vertical">
        <Form.Item
          label={t('plans.startsOn')}
          htmlFor={`${id}-starts`}
          extra={t('plans.startsOnHint')}
        >
          {day('starts', startsOn)}
        </Form.Item>
        <Form.Item label={t('plans.dueOn')} htmlFor={`${id}-due`}>
          {day('due', dueOn)}
        </Form.Item>
        <Form.Item label={t('plans.owner')} htmlFor={`${id}-owner`}>
          <Select
            id={`${id}-owner`}
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            placeholder={t('plans.noOwner')}
            value={ownerId}
            options={(owners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: number | null | undefined) => setOwnerId(id ?? null)}
          />
        </Form.Item>
        {taken.some(({ kind }) => kind === 'add') && (
          <Form.Item
            label={t('plans.trialWeeks')}
            htmlFor={`${id}-weeks`}
            extra={t('plans.trialWeeksHint')}
          >
            <InputNumber
              id={`${id}-weeks`}
              min={1}
              max={52}
              precision={0}
              value={trialWeeks}
              onChange={(weeks) => setTrialWeeks(weeks ?? TRIAL_WEEKS)}
            />
          </Form.Item>
        )}
      </Form>
      {accept.error !== null && <PlanError error={accept.error} />}
    </Modal>
  );
}

/** The floor works in weeks: the first Monday after today. */
function nextMonday(today: BusinessDate): BusinessDate {
  return addDays(today, 8 - weekday(today));
}
