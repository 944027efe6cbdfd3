import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useT } from '../../../ui/words';
import { usePick } from './use-pick';
import styles from './Wizard.module.css';

/** The start of the conversation: nothing is on the list yet. */
export function ChooseFiles() {
  const t = useT();
  const pick = usePick();
  return (
    <div className={styles.choose}>
      <FileExcelOutlined className={styles.bigIcon ?? ''} aria-hidden="true" />
      <h2>{t('imports.chooseTitle')}</h2>
      <p>{t('imports.chooseHint')}</p>
      <div className={styles.buttons}>
        <Button type="primary" size="large" autoFocus onClick={() => void pick.files()}>
          {t('imports.chooseFiles')}
        </Button>
        <Button size="large" onClick={() => void pick.folder()}>
          {t('imports.chooseFolder')}
        </Button>
      </div>
    </div>
  );
}
