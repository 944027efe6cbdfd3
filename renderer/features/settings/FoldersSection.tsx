import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Settings } from '#shared/contract/settings';
import { useAsk } from '../../api/hooks';
import { native } from '../../api/native';
import { Section } from '../../ui/Section';
import { useT } from '../../ui/words';
import { SettingRow } from './SettingRow';
import styles from './Settings.module.css';
import { useChange } from './use-change';

/** Where files come from by themselves, and where reports go. */
export function FoldersSection({ settings }: { settings: Settings }) {
  const t = useT();
  const change = useChange();
  return (
    <Section title={t('settings.files')}>
      <SettingRow label={t('settings.watchFolder')} hint={t('settings.watchHint')}>
        <Folder
          path={settings.watchFolder}
          none={t('settings.watchOff')}
          title={t('settings.chooseWatch')}
          clear={t('settings.turnOff')}
          onChange={(watchFolder) => change({ watchFolder })}
        >
          <WatchState />
        </Folder>
      </SettingRow>
      <SettingRow label={t('settings.archiveFolder')} hint={t('settings.archiveHint')}>
        <Folder
          path={settings.archiveFolder}
          none={t('settings.archiveDefault')}
          title={t('settings.chooseArchive')}
          clear={t('settings.useDefault')}
          onChange={(archiveFolder) => change({ archiveFolder })}
        />
      </SettingRow>
    </Section>
  );
}

function WatchState() {
  const t = useT();
  const { data } = useAsk('imports.watch', {});
  if (data === undefined || data.state === 'off') return null;
  return data.state === 'missing' ? (
    <span className={styles.missing}>{t('settings.watchMissing')}</span>
  ) : (
    <span className={styles.state}>{t('settings.watchWatching')}</span>
  );
}

interface FolderProps {
  readonly path: string | null;
  readonly none: string;
  readonly title: string;
  readonly clear: string;
  readonly onChange: (path: string | null) => void;
  readonly children?: ReactNode;
}

function Folder({ path, none, title, clear, onChange, children }: FolderProps) {
  const t = useT();
  async function choose(): Promise<void> {
    const chosen = await native().pickFolder({ title });
    if (chosen !== null) onChange(chosen);
  }
  return (
    <div className={styles.path}>
      <span className={styles.folder}>{path ?? none}</span>
      {children}
      <Button size="small" onClick={() => void choose()}>
        {t('settings.choose')}
      </Button>
      {path !== null && (
        <>
          <Button size="small" onClick={() => void native().openPath(path)}>
            {t('common.open')}
          </Button>
          <Button size="small" onClick={() => onChange(null)}>
            {clear}
          </Button>
        </>
      )}
    </div>
  );
}
