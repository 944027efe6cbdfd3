import { Button } from 'antd';
import type { Ledger } from '#shared/contract/cuts';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, type Route } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { CalibrationSection } from './CalibrationSection';
import styles from './Ledger.module.css';
import { LedgerTable } from './LedgerTable';
import { TakeBackSection } from './TakeBackSection';

/** What was predicted of every cut, what came of it, and which had better be taken back. */
export function LedgerPage(_: { route: Route }) {
  const ledger = useAsk('cuts.ledger', {});
  return (
    <Answer of={ledger} again={ledger.again} rows={12}>
      {(found) => <Found ledger={found} />}
    </Answer>
  );
}

function Found({ ledger }: { ledger: Ledger }) {
  const t = useT();
  const { entries } = ledger;
  if (entries.length === 0) {
    return (
      <EmptyState
        title={t('slow.book_emptyTitle')}
        hint={t('slow.book_emptyHint')}
        action={
          <Button type="primary" onClick={() => go(href('slow', ['plans']))}>
            {t('slow.book_toPlans')}
          </Button>
        }
      />
    );
  }
  const worse = entries.filter(({ takeBack, undoneOn }) => takeBack && undoneOn === null);
  return (
    <div className={styles.page}>
      {worse.length > 0 && <TakeBackSection entries={worse} />}
      <CalibrationSection ledger={ledger} />
      <LedgerTable entries={entries} />
    </div>
  );
}
