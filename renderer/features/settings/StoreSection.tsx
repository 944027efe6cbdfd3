import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useMemo } from 'react';
import type { StoreInfo } from '#shared/contract/app';
import { useCommand } from '../../api/hooks';
import { ErrorView } from '../../ui/ErrorView';
import { Section } from '../../ui/Section';
import { currencyOptions, timeZoneOptions } from '../../ui/store-options';
import { useFormat, useLang, useT } from '../../ui/words';
import { parseClock } from './clock';
import styles from './Settings.module.css';

interface Values extends Omit<StoreInfo, 'opensMinute' | 'closesMinute'> {
  readonly opens: string;
  readonly closes: string;
}

const LAST_CUTOFF_HOUR = 12;

/** The store's own data, saved together. */
export function StoreSection({ store }: { store: StoreInfo }) {
  const t = useT();
  const lang = useLang();
  const format = useFormat();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const save = useCommand('app.saveStore');
  const { opensMinute, closesMinute, ...same } = store;
  const initial: Values = {
    ...same,
    opens: format.clock(opensMinute),
    closes: format.clock(closesMinute),
  };
  const currencies = useMemo(() => currencyOptions(lang), [lang]);
  const zones = useMemo(timeZoneOptions, []);
  const hours = Array.from({ length: LAST_CUTOFF_HOUR + 1 }, (_, hour) => ({
    value: hour,
    label: format.clock(hour * 60),
  }));
  const required = { required: true, message: t('settings.required') };
  const clock = {
    validator: (_rule: unknown, text: string) =>
      parseClock(text) === null
        ? Promise.reject(new Error(t('settings.clockFormat')))
        : Promise.resolve(),
  };
  const closing = {
    validator: (_rule: unknown, text: string) => {
      const [from, to] = [parseClock(String(form.getFieldValue('opens'))), parseClock(text)];
      return from !== null && to !== null && to <= from
        ? Promise.reject(new Error(t('settings.closesAfterOpens')))
        : Promise.resolve();
    },
  };

  async function onFinish({ opens, closes, ...values }: Values): Promise<void> {
    const from = parseClock(opens);
    const to = parseClock(closes);
    if (from === null || to === null) return;
    try {
      await save.run({ ...values, opensMinute: from, closesMinute: to });
      void message.success(t('settings.storeSaved'));
    } catch {
      // Shown below the form.
    }
  }
  return (
    <Section title={t('settings.store')}>
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={onFinish}
        requiredMark={false}
      >
        <Form.Item
          name="name"
          label={t('settings.name')}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="manager" label={t('settings.manager')} extra={t('settings.managerHint')}>
          <Input maxLength={80} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="currency" label={t('settings.currency')} rules={[required]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={currencies} />
          </Form.Item>
          <Form.Item name="timeZone" label={t('settings.timeZone')} rules={[required]}>
            <Select showSearch options={zones} />
          </Form.Item>
          <Form.Item name="opens" label={t('settings.opens')} rules={[clock]}>
            <Input />
          </Form.Item>
          <Form.Item
            name="closes"
            label={t('settings.closes')}
            rules={[clock, closing]}
            dependencies={['opens']}
            extra={t('settings.closesHint')}
          >
            <Input />
          </Form.Item>
          <Form.Item
            name="cutoffHour"
            label={t('settings.cutoff')}
            extra={t('settings.cutoffHint')}
          >
            <Select options={hours} />
          </Form.Item>
          <Form.Item name="sellingAreaM2" label={t('settings.area')} extra={t('settings.areaHint')}>
            <InputNumber min={1} max={1_000_000} suffix={t('settings.areaUnit')} />
          </Form.Item>
        </div>
        {save.error !== null && <ErrorView error={save.error} />}
        <div className={styles.buttons}>
          <Button type="primary" htmlType="submit" loading={save.running}>
            {t('common.save')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
