import { Button } from 'antd';
import type { BatchSummary, WatchStatus } from '#shared/contract/imports';
import { isKey } from '#shared/i18n/t';
import { useAsk, useCommand } from '../../../api/hooks';
import { native } from '../../../api/native';
import { Answer } from '../../../ui/Answer';
import { go, href } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Sources.module.css';

/** Imports looked through for those that came by the folder. */
const RECENT = 200;
const SHOWN = 8;

/** The folder that the till writes into: its state, and what came of the last files. */
export function WatchSection() {
  const t = useT();
  const watch = useAsk('imports.watch', {});
  return (
    <Section title={t('imports.watchTitle')} finding={t('imports.watchText')}>
      <Answer of={watch} again={watch.again}>
        {(status) => <Folder status={status} />}
      </Answer>
      <LastFiles />
      <LastNotices />
    </Section>
  );
}

function Folder({ status }: { status: WatchStatus }) {
  const t = useT();
  const { run: change } = useCommand('settings.set');
  async function choose(): Promise<void> {
    const folder = await native().pickFolder({ title: t('imports.watchChoose') });
    if (folder !== null) await change({ watchFolder: folder });
  }
  const { folder } = status;
  if (folder === null) {
    return (
      <div className={styles.folder}>
        <p>{t('imports.watchOff')}</p>
        <Button onClick={() => void choose()}>{t('imports.watchChoose')}</Button>
      </div>
    );
  }
  const missing = status.state === 'missing';
  return (
    <>
      <div className={styles.folder}>
        <span className={missing ? styles.missing : styles.watching}>
          {t(missing ? 'imports.watchMissing' : 'imports.watchWatching')}
        </span>
        <span className={styles.path}>{folder}</span>
        <Button size="small" onClick={() => void native().openPath(folder)}>
          {t('common.openFolder')}
        </Button>
        <Button size="small" onClick={() => void choose()}>
          {t('imports.watchChange')}
        </Button>
        <Button size="small" onClick={() => void change({ watchFolder: null })}>
          {t('imports.watchStop')}
        </Button>
      </div>
      {status.pending.length > 0 && (
        <p role="status">{t('imports.watchPending', { files: status.pending.join(', ') })}</p>
      )}
    </>
  );
}

function LastFiles() {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { data } = useAsk('imports.batches', { offset: 0, limit: RECENT });
  const watched = (data?.batches ?? []).filter(({ origin }) => origin === 'watch').slice(0, SHOWN);
  const words = (batch: BatchSummary) =>
    batch.booked.rows === 0 && batch.known.rows > 0
      ? t('imports.resultNothing', { count: batch.known.rows })
      : t('imports.resultBooked', { count: batch.booked.rows });
  return (
    <>
      <h3 className={styles.small}>{t('imports.watchLast')}</h3>
      {watched.length === 0 && <p className={styles.none}>{t('imports.watchNone')}</p>}
      <ul className={styles.list}>
        {watched.map((batch) => (
          <li key={batch.batchId}>
            <span>{format.dateTime(batch.at, timeZone)}</span>
            <button
              type="button"
              className={`plain-button ${styles.link}`}
              onClick={() => go(href('data', ['batch', String(batch.batchId)]))}
            >
              {batch.fileName}
            </button>
            <span>{words(batch)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What went wrong with files from the folder, as long as it has not been read in the status bar. */
function LastNotices() {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { data = [] } = useAsk('app.notices', {});
  const aboutFiles = data
    .filter(({ level, params }) => level !== 'info' && params.file !== undefined)
    .slice(0, SHOWN);
  return (
    <ul className={styles.list}>
      {aboutFiles.map((notice) => {
        const key = `notice.${notice.code}`;
        return (
          <li key={notice.id}>
            <span>{format.dateTime(notice.at, timeZone)}</span>
            <span className={notice.level === 'error' ? styles.missing : undefined}>
              {isKey(key) ? t(key, notice.params) : t('notice.unknown', { code: notice.code })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
