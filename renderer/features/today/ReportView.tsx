import type { DailyReport } from '#shared/domain/report/daily';
import { ActionsSection } from './blocks/ActionsSection';
import { AlertsSection } from './blocks/AlertsSection';
import { AnomaliesSection } from './blocks/AnomaliesSection';
import { AttainmentSection } from './blocks/AttainmentSection';
import { CategoriesSection } from './blocks/CategoriesSection';
import { Figures } from './blocks/Figures';
import { Headlines } from './blocks/Headlines';
import { HoursSection } from './blocks/HoursSection';
import { MixSection } from './blocks/MixSection';
import { MoversSection } from './blocks/MoversSection';
import { NoteSection } from './blocks/NoteSection';
import { RosterSection } from './blocks/RosterSection';
import { SkusSection } from './blocks/SkusSection';
import styles from './Today.module.css';

/** The blocks of a daily report in reading order: the figures, when, why, what, who. */
export function ReportView({ report }: { report: DailyReport }) {
  return (
    <div className={styles.report}>
      <Headlines report={report} />
      <Figures figures={report.figures} />
      <HoursSection hours={report.hours} className={styles.two} />
      <AlertsSection report={report} className={styles.one} />
      <AttainmentSection attainment={report.attainment} className={styles.one} />
      <MixSection mix={report.mix} className={styles.one} />
      <RosterSection roster={report.roster} className={styles.one} />
      <AnomaliesSection anomalies={report.anomalies} className={styles.three} />
      <CategoriesSection categories={report.categories} className={styles.half} />
      <SkusSection top={report.topSkus} bottom={report.bottomSkus} className={styles.half} />
      <MoversSection movers={report.movers} className={styles.half} />
      <ActionsSection actions={report.actions} className={styles.half} />
      <NoteSection key={report.date} report={report} className={styles.three} />
    </div>
  );
}
