import { Switch } from 'antd';
import type { Settings } from '#shared/contract/settings';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import { SettingRow } from '../SettingRow';
import { useChange } from '../use-change';
import { MailServerRow } from './MailServerRow';
import { Recipients } from './Recipients';

/** Whether reports leave this computer, to whom, and through which mail server. */
export function DeliveriesSection({ settings }: { settings: Settings }) {
  const t = useT();
  const change = useChange();
  const { deliveries, deliverClosedDay, mailServer } = settings;
  return (
    <Section title={t('outbox.settingsTitle')}>
      <SettingRow label={t('outbox.on')} hint={t('outbox.onHint')}>
        <Switch
          checked={deliveries}
          aria-label={t('outbox.on')}
          onChange={(on) => change({ deliveries: on })}
        />
      </SettingRow>
      <SettingRow label={t('outbox.closedDay')}>
        <Switch
          checked={deliverClosedDay}
          disabled={!deliveries}
          aria-label={t('outbox.closedDay')}
          onChange={(on) => change({ deliverClosedDay: on })}
        />
      </SettingRow>
      <SettingRow label={t('outbox.recipients')}>
        <Recipients />
      </SettingRow>
      <SettingRow label={t('outbox.server')}>
        <MailServerRow server={mailServer} />
      </SettingRow>
    </Section>
  );
}
