import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { SecretState } from '#shared/contract/native';
import type { MailServer } from '#shared/contract/outbox';
import { useJob } from '../../../api/hooks';
import { native } from '../../../api/native';
import { useT } from '../../../ui/words';
import { useChange } from '../use-change';
import styles from './Deliveries.module.css';

interface Fields extends MailServer {
  readonly password: string;
}

const fresh: MailServer = { host: '', port: 465, security: 'tls', user: '', from: '' };
const securities = ['tls', 'starttls', 'none'] as const;

/** The server that letters go through; its password is the key store's business. */
export function MailServerRow({ server }: { server: MailServer | null }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<SecretState | null>(null);
  useEffect(() => {
    void native().secretState('mail').then(setSecret);
  }, []);
  return (
    <div className={styles.list}>
      <span>{server === null ? t('outbox.serverNone') : `${server.host}:${server.port}`}</span>
      {server !== null && server.user !== '' && secret !== null && (
        <p className={styles.quiet}>{t(secretWords[secret])}</p>
      )}
      <span className={styles.buttons}>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('outbox.setUp')}
        </Button>
        {server !== null && <TryServer />}
      </span>
      {open && <ServerForm server={server} close={() => setOpen(false)} onSecret={setSecret} />}
    </div>
  );
}

const secretWords = {
  kept: 'outbox.passwordKept',
  session: 'outbox.passwordSession',
  none: 'outbox.passwordNone',
  noKeyStore: 'outbox.passwordNoKeyStore',
} as const;

function TryServer() {
  const t = useT();
  const { job, start } = useJob('outbox.tryServer');
  const answer = job.state === 'done' ? job.answer : null;
  return (
    <>
      <Button size="small" loading={job.state === 'running'} onClick={() => void start({})}>
        {t('outbox.test')}
      </Button>
      {answer?.ok === true && <Alert type="success" showIcon title={t('outbox.testOk')} />}
      {answer?.ok === false && (
        <Alert
          type="error"
          showIcon
          title={
            <>
              {t(`outbox.reason_${answer.reason ?? 'unknown'}`)}
              <br />
              <span className={styles.quiet}>{answer.detail}</span>
            </>
          }
        />
      )}
    </>
  );
}

interface FormProps {
  readonly server: MailServer | null;
  readonly close: () => void;
  readonly onSecret: (state: SecretState) => void;
}

function ServerForm({ server, close, onSecret }: FormProps) {
  const t = useT();
  const change = useChange();
  const [form] = Form.useForm<Fields>();
  async function save({ password, ...mailServer }: Fields): Promise<void> {
    if (password) onSecret(await native().keepSecret('mail', password));
    change({ mailServer });
    close();
  }
  return (
    <Modal
      open
      title={t('outbox.server')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...(server ?? fresh), password: '' }}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item name="host" label={t('outbox.host')} rules={[{ required: true }]}>
          <Input placeholder="smtp.example.com" />
        </Form.Item>
        <Form.Item name="security" label={t('outbox.security')}>
          <Select
            options={securities.map((value) => ({ value, label: t(`outbox.security_${value}`) }))}
            onChange={(value: MailServer['security']) =>
              form.setFieldValue('port', { tls: 465, starttls: 587, none: 25 }[value])
            }
          />
        </Form.Item>
        <Form.Item name="port" label={t('outbox.port')} rules={[{ required: true }]}>
          <InputNumber min={1} max={65_535} />
        </Form.Item>
        <Form.Item name="from" label={t('outbox.from')} rules={[{ required: true, type: 'email' }]}>
          <Input placeholder="shop@example.com" />
        </Form.Item>
        <Form.Item name="user" label={t('outbox.user')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="password" label={t('outbox.password')}>
          <Input.Password
            autoComplete="new-password"
            placeholder={server === null ? '' : t('outbox.passwordPlaceholder')}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
