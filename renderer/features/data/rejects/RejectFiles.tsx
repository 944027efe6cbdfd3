import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import { native } from '../../../api/native';
import { useErrorWords } from '../../../ui/ErrorView';
import { useLang, useT } from '../../../ui/words';
import styles from './Rejects.module.css';
import type { Corrections } from './use-corrections';

/** For those who rather correct in a spreadsheet: out as CSV, and in again. */
export function RejectFiles(props: { batchId: number; corrections: Corrections }) {
  const { batchId, corrections } = props;
  const t = useT();
  const lang = useLang();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();

  async function save(): Promise<void> {
    const path = await native().pickSavePath({
      title: t('imports.exportRejects'),
      fileName: `${t('imports.rejects')}-${batchId}.csv`,
    });
    if (path === null) return;
    try {
      const saved = await clientOf(link).imports.exportRejects({ batchId, path, lang });
      const file = saved.path.split(/[\\/]/).at(-1) ?? saved.path;
      void message.success(t('imports.exportedRejects', { rows: saved.rows, file }));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }

  async function takeIn(): Promise<void> {
    const [path] = await native().pickFiles({
      title: t('imports.importCorrected'),
      filterName: 'CSV',
      extensions: ['csv'],
    });
    if (path !== undefined) await corrections.bookFromFile(path);
  }
  return (
    <div className={styles.fileTools}>
      <Button icon={<DownloadOutlined />} onClick={() => void save()}>
        {t('imports.exportRejects')}
      </Button>
      <Button icon={<UploadOutlined />} onClick={() => void takeIn()}>
        {t('imports.importCorrected')}
      </Button>
    </div>
  );
}
