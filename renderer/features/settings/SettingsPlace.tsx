import { useAsk } from '../../api/hooks';
import { Answer } from '../../ui/Answer';
import { Page } from '../../ui/Page';
import { useT } from '../../ui/words';
import { AboutSection } from './AboutSection';
import { DeliveriesSection } from './deliveries/DeliveriesSection';
import { OutboxSection } from './deliveries/OutboxSection';
import { FoldersSection } from './FoldersSection';
import { LookSection } from './LookSection';
import { MixSection } from './MixSection';
import styles from './Settings.module.css';
import { StoreSection } from './StoreSection';

/** What a person decides once: the store, how things look, where files go. */
export function SettingsPlace() {
  const t = useT();
  const status = useAsk('app.status', {});
  const settings = useAsk('settings.get', {});
  return (
    <Page title={t('nav.settings')}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Answer of={status} again={status.again}>
            {({ store }) => store !== null && <StoreSection store={store} />}
          </Answer>
        </div>
        <div className={styles.column}>
          <Answer of={settings} again={settings.again}>
            {(chosen) => (
              <>
                <LookSection settings={chosen} />
                <MixSection settings={chosen} />
                <FoldersSection settings={chosen} />
                <DeliveriesSection settings={chosen} />
              </>
            )}
          </Answer>
          <AboutSection />
        </div>
      </div>
      <OutboxSection />
    </Page>
  );
}
