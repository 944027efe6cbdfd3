import type { DailyReport } from '#shared/domain/report/daily';
import { writeSentence } from '#shared/i18n/sentence';
import { useFormat, useT } from '../../../ui/words';
import styles from './Headlines.module.css';

/** The day in a sentence or two, and how far its data go. */
export function Headlines({ report }: { report: DailyReport }) {
  const t = useT();
  const format = useFormat();
  const { completeness, day } = report;
  const gaps = [
    partial(completeness.costCoverage) &&
      t('report.costCoverage', { share: format.percent(completeness.costCoverage) }),
    partial(completeness.ticketCoverage) &&
      t('report.ticketCoverage', { share: format.percent(completeness.ticketCoverage) }),
    partial(completeness.timeCoverage) &&
      t('report.timeCoverage', { share: format.percent(completeness.timeCoverage) }),
    completeness.skusToClassify > 0 &&
      t('report.skusToClassify', { count: completeness.skusToClassify }),
  ].filter((gap) => typeof gap === 'string');
  const sentences = report.headlines.map((sentence) => writeSentence({ t, format }, sentence));
  const said = sentences.length > 0 || day === 'trading' ? sentences : [t(`today.day_${day}`)];
  if (said.length === 0 && gaps.length === 0) return null;
  return (
    <div className={styles.headlines}>
      {said.length > 0 && <p className={styles.said}>{said.join(' ')}</p>}
      {gaps.length > 0 && <p className={styles.gaps}>{gaps.join(' ')}</p>}
    </div>
  );
}

function partial(share: number | null): boolean {
  return share !== null && share < 1;
}
