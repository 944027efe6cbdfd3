import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { useT } from '../../../ui/words';
import { FindingCard } from './FindingCard';
import { IntegritySection } from './IntegritySection';
import styles from './Quality.module.css';

/** What of the data deserves a look, and whether the store itself is sound. */
export function QualityPage() {
  const t = useT();
  const findings = useAsk('data.quality', {});
  return (
    <div className={styles.page}>
      <Answer of={findings} again={findings.again} rows={8}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('data.qualitySound')} hint={t('data.qualitySoundHint')} />
          ) : (
            <div className={styles.findings}>
              {found.map((finding) => (
                <FindingCard key={finding.code} finding={finding} />
              ))}
            </div>
          )
        }
      </Answer>
      <IntegritySection />
    </div>
  );
}
