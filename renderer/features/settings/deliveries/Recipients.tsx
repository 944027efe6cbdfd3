import { App, Button, Checkbox, Input, Space } from 'antd';
import { useState } from 'react';
import type { Recipient } from '#shared/domain/outbox/delivery';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { native } from '../../../api/native';
import { Answer } from '../../../ui/Answer';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import styles from './Deliveries.module.css';

/** Folders, shares and mail addresses, with what each of them gets. */
export function Recipients() {
  const t = useT();
  const recipients = useAsk('outbox.recipients', {});
  const save = useSave();
  const [address, setAddress] = useState('');
  async function addFolder(): Promise<void> {
    const folder = await native().pickFolder({ title: t('outbox.chooseFolder') });
    if (folder !== null) await save({ kind: 'folder', address: folder });
  }
  async function addMail(): Promise<void> {
    if (await save({ kind: 'mail', address })) setAddress('');
  }
  return (
    <Answer of={recipients} again={recipients.again}>
      {(rows) => (
        <div className={styles.list}>
          {rows.length === 0 && <p className={styles.quiet}>{t('outbox.noRecipients')}</p>}
          {rows.map((recipient) => (
            <RecipientRow key={recipient.id} recipient={recipient} />
          ))}
          <Button size="small" onClick={() => void addFolder()}>
            {t('outbox.addFolder')}
          </Button>
          <Space.Compact>
            <Input
              size="small"
              type="email"
              value={address}
              placeholder="name@example.com"
              aria-label={t('outbox.addMail')}
              onChange={(event) => setAddress(event.target.value)}
              onPressEnter={() => void addMail()}
            />
            <Button size="small" disabled={!address.includes('@')} onClick={() => void addMail()}>
              {t('outbox.addMail')}
            </Button>
          </Space.Compact>
        </div>
      )}
    </Answer>
  );
}

function RecipientRow({ recipient }: { recipient: Recipient }) {
  const t = useT();
  const { message } = App.useApp();
  const words = useErrorWords();
  const save = useSave();
  const { run: remove } = useCommand('outbox.removeRecipient');
  const { id, kind, address, daily, weekly } = recipient;
  return (
    <div className={styles.recipient}>
      <span className={styles.address} title={address}>{`${t(`outbox.${kind}`)}: ${address}`}</span>
      <Checkbox
        checked={daily}
        onChange={(event) => void save({ ...recipient, daily: event.target.checked })}
      >
        {t('outbox.getsDaily')}
      </Checkbox>
      <Checkbox
        checked={weekly}
        onChange={(event) => void save({ ...recipient, weekly: event.target.checked })}
      >
        {t('outbox.getsWeekly')}
      </Checkbox>
      <Button
        type="link"
        size="small"
        aria-label={`${t('outbox.remove')} ${address}`}
        onClick={() =>
          void remove({ id }).catch((error: unknown) => message.error(words(failureOf(error))))
        }
      >
        {t('outbox.remove')}
      </Button>
    </div>
  );
}

type Change = Pick<Recipient, 'kind' | 'address'> & Partial<Recipient>;

/** Saves a recipient; a new one gets everything. False when it could not be saved, which is said. */
function useSave(): (recipient: Change) => Promise<boolean> {
  const { message } = App.useApp();
  const words = useErrorWords();
  const { run } = useCommand('outbox.saveRecipient');
  return async (recipient) => {
    try {
      await run({ id: null, daily: true, weekly: true, ...recipient });
      return true;
    } catch (error) {
      void message.error(words(failureOf(error)));
      return false;
    }
  };
}
