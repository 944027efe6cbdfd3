import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { NativeInfo } from '#shared/contract/native';
import { useAsk } from '../../api/hooks';
import { native } from '../../api/native';
import { Section } from '../../ui/Section';
import { useT } from '../../ui/words';
import { SettingRow } from './SettingRow';
import styles from './Settings.module.css';

/** Which program this is, and where its data lie. */
export function AboutSection() {
  const t = useT();
  const { data } = useAsk('app.status', {});
  const [info, setInfo] = useState<NativeInfo | null>(null);
  useEffect(() => {
    void native().info().then(setInfo);
  }, []);
  if (data === undefined) return null;
  const { version, dataDir } = data;
  return (
    <Section title={t('settings.about')}>
      <SettingRow label={t('settings.version')}>{version}</SettingRow>
      {info !== null && (
        <SettingRow label={t('settings.runtime')}>
          {`Electron ${info.electron} · Chromium ${info.chrome} · ${info.platform}`}
        </SettingRow>
      )}
      <SettingRow label={t('settings.dataDirectory')} hint={t('settings.dataHint')}>
        <div className={styles.path}>
          <span className={styles.folder}>{dataDir}</span>
          <Button size="small" onClick={() => void native().openPath(dataDir)}>
            {t('common.openFolder')}
          </Button>
        </div>
      </SettingRow>
    </Section>
  );
}
