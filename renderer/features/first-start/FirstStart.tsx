import { FileExcelOutlined, ShopOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Lang } from '#shared/i18n/t';
import { useAsk, useCommand, useJob } from '../../api/hooks';
import { native } from '../../api/native';
import { ErrorView } from '../../ui/ErrorView';
import { JobProgress } from '../../ui/JobProgress';
import { useLang, useT } from '../../ui/words';
import styles from './FirstStart.module.css';
import { NameForm } from './NameForm';

/** What a till's export comes as. */
const TABLE_EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'gz'];

interface Props {
  /** Just dropped. */
  readonly files: readonly string[];
  /** Last day of sales that are there already: the command line needs no name to import. */
  readonly salesTo: BusinessDate | null;
}

/** A fresh install: look at the demo, or begin with the shop's own files. */
export function FirstStart({ files: dropped, salesTo }: Props) {
  const [files, setFiles] = useState(dropped);
  useEffect(() => setFiles(dropped), [dropped]);
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        {files.length === 0 && salesTo === null ? (
          <Welcome onFiles={setFiles} />
        ) : (
          <NameForm files={files} salesTo={salesTo} onBack={() => setFiles([])} />
        )}
      </div>
    </main>
  );
}

/** The language, for whom the system's is not theirs. */
function LanguageSwitch() {
  const t = useT();
  const lang = useLang();
  const { run } = useCommand('settings.set');
  return (
    <Segmented<Lang>
      aria-label={t('settings.language')}
      value={lang}
      options={[
        { value: 'zh-CN', label: t('settings.chinese') },
        { value: 'en', label: t('settings.english') },
      ]}
      onChange={(language) => void run({ language })}
    />
  );
}

function Welcome({ onFiles }: { onFiles: (files: readonly string[]) => void }) {
  const t = useT();
  const lang = useLang();
  const demo = useJob('app.openDemo');
  const { data: settings } = useAsk('settings.get', {});
  const { run: change } = useCommand('settings.set');

  /** The demo is a store of its own, with settings of its own: it takes over how things look. */
  async function openDemo(): Promise<void> {
    const opened = await demo.start({ lang });
    if (opened === null || settings === undefined) return;
    const { theme, moneyColours, density } = settings;
    await change({ language: lang, theme, moneyColours, density });
  }

  async function choose(): Promise<void> {
    const files = await native().pickFiles({
      title: t('app.chooseFilesTitle'),
      filterName: t('app.fileKinds'),
      extensions: TABLE_EXTENSIONS,
    });
    if (files.length > 0) onFiles(files);
  }
  if (demo.job.state === 'running') {
    const { progress, startedAt } = demo.job;
    return (
      <>
        <h1 className={styles.title}>{t('app.openDemo')}</h1>
        <JobProgress progress={progress} startedAt={startedAt} onCancel={demo.cancel} />
      </>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <span className={styles.mark} aria-hidden="true" />
        <LanguageSwitch />
      </div>
      <h1 className={styles.title}>{t('app.welcome')}</h1>
      <p className={styles.text}>{t('app.welcomeText')}</p>
      <div className={styles.drop}>
        <FileExcelOutlined className={styles.icon ?? ''} aria-hidden="true" />
        <h2>{t('app.dropTitle')}</h2>
        <p>{t('app.dropText')}</p>
        <Button type="primary" size="large" onClick={() => void choose()}>
          {t('app.chooseFiles')}
        </Button>
      </div>
      <div className={styles.demo}>
        <ShopOutlined aria-hidden="true" />
        <p>{t('app.openDemoText')}</p>
        <Button onClick={() => void openDemo()}>{t('app.openDemo')}</Button>
      </div>
      {demo.job.state === 'failed' && demo.job.error.code !== 'cancelled' && (
        <ErrorView error={demo.job.error} />
      )}
    </>
  );
}
