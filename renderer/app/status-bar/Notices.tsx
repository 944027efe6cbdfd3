import { BellOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { Notice } from '#shared/contract/app';
import { isKey } from '#shared/i18n/t';
import { useAsk, useCommand } from '../../api/hooks';
import { useFormat, useT, useTimeZone } from '../../ui/words';
import styles from './StatusBar.module.css';

/** What happened while nobody looked; absent when nothing did. */
export function Notices() {
  const t = useT();
  const { data = [] } = useAsk('app.notices', {});
  const see = useCommand('app.seeNotices');
  if (data.length === 0) return null;
  const list = (
    <div className={styles.notices}>
      <ul>
        {data.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      <Button size="small" onClick={() => void see.run({})}>
        {t('app.noticesSeen')}
      </Button>
    </div>
  );
  return (
    <Popover content={list} trigger="click" placement="topRight">
      <button type="button" className="plain-button">
        <BellOutlined aria-hidden="true" /> {t('app.notices', { count: data.length })}
      </button>
    </Popover>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const key = `notice.${notice.code}`;
  return (
    <li className={styles.notice}>
      <span className={styles[notice.level]}>{t(`app.level_${notice.level}`)}</span>
      <span>
        {isKey(key) ? t(key, notice.params) : t('notice.unknown', { code: notice.code })}
        <time className={styles.time}>{format.dateTime(notice.at, timeZone)}</time>
      </span>
    </li>
  );
}
