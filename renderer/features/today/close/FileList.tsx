import { Button } from 'antd';
import type { ArchivedFile } from '#shared/contract/report-archive';
import { native } from '../../../api/native';
import { useFormat, useT } from '../../../ui/words';
import styles from './Close.module.css';

/** Files that were made of a report, to be opened. */
export function FileList({ files }: { files: readonly ArchivedFile[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.path}>
          <span className={styles.name}>{file.path.split(/[\\/]/).at(-1)}</span>
          {file.present ? (
            <>
              <span className={styles.size}>{format.bytes(file.bytes)}</span>
              <Button size="small" onClick={() => void native().openPath(file.path)}>
                {t('common.open')}
              </Button>
              <Button size="small" onClick={() => void native().showInFolder(file.path)}>
                {t('common.openFolder')}
              </Button>
            </>
          ) : (
            <span className={styles.size}>{t('today.fileGone')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
