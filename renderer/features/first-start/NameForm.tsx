import { Button, Form, Input, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { StoreInfo } from '#shared/contract/app';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useCommand } from '../../api/hooks';
import { ErrorView } from '../../ui/ErrorView';
import { go, importRoute } from '../../ui/routes';
import { currencyOptions, timeZoneOptions } from '../../ui/store-options';
import { useFormat, useLang, useT } from '../../ui/words';
import { newStore } from './defaults';
import styles from './FirstStart.module.css';

interface Props {
  /** None: the shop's sales are there already. */
  readonly files: readonly string[];
  readonly salesTo: BusinessDate | null;
  readonly onBack: () => void;
}

type Values = Pick<StoreInfo, 'name' | 'currency' | 'timeZone'>;

/** The one question before the first import; what is assumed besides can be changed. */
export function NameForm({ files, salesTo, onBack }: Props) {
  const t = useT();
  const lang = useLang();
  const format = useFormat();
  const hint = useId();
  const save = useCommand('app.saveStore');
  const store = newStore('', Intl.DateTimeFormat().resolvedOptions().timeZone, lang);

  const [open, setOpen] = useState(false);
  const currencies = useMemo(() => currencyOptions(lang), [lang]);
  const zones = useMemo(timeZoneOptions, []);

  async function onFinish(values: Values): Promise<void> {
    // The wizard is where the window already is when the shell turns to its places.
    if (files.length > 0) go(importRoute(files));
    await save.run({ ...store, ...values });
  }
  return (
    <>
      <h1 className={styles.title}>{t('app.nameTitle')}</h1>
      <p className={styles.text}>
        {files.length > 0
          ? t('app.filesToImport', { count: files.length })
          : t('app.salesThere', { date: format.date(salesTo) })}
      </p>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file}>{file.split(/[\\/]/).at(-1)}</li>
        ))}
      </ul>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={store}
        onFinish={(values: Values) => onFinish(values).catch(() => undefined)}
      >
        <Form.Item
          name="name"
          label={t('app.nameLabel')}
          rules={[{ required: true, whitespace: true, message: t('app.nameMissing') }]}
          extra={<span id={hint}>{t('app.nameHint')}</span>}
        >
          <Input size="large" autoFocus maxLength={80} aria-describedby={hint} />
        </Form.Item>
        {!open && (
          <p className={styles.assumed}>
            {t('app.assumed', {
              currency: store.currency,
              zone: store.timeZone,
              cutoff: format.clock(store.cutoffHour * 60),
            })}{' '}
            <Button type="link" size="small" onClick={() => setOpen(true)}>
              {t('common.change')}
            </Button>
          </p>
        )}
        <div className={open ? styles.pair : styles.away}>
          <Form.Item name="currency" label={t('settings.currency')}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={currencies} />
          </Form.Item>
          <Form.Item name="timeZone" label={t('settings.timeZone')}>
            <Select showSearch options={zones} />
          </Form.Item>
        </div>
        {save.error !== null && <ErrorView error={save.error} />}
        <div className={styles.buttons}>
          {files.length > 0 && <Button onClick={onBack}>{t('common.back')}</Button>}
          <Button type="primary" htmlType="submit" loading={save.running}>
            {t(files.length > 0 ? 'app.startImport' : 'app.startWork')}
          </Button>
        </div>
      </Form>
    </>
  );
}
