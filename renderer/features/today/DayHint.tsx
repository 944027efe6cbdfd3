import type { AppStatus } from '#shared/contract/app';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useFormat, useT } from '../../ui/words';
import styles from './Today.module.css';

interface Props {
  readonly date: BusinessDate;
  readonly status: AppStatus;
  readonly onShow: (date: BusinessDate) => void;
}

/** Says why another day than today is shown, or where the data are when this day has none. */
export function DayHint({ date, status, onShow }: Props) {
  const t = useT();
  const format = useFormat();
  const { lastDate, today } = status;
  if (lastDate === null || (date === today && lastDate >= today)) return null;
  if (date === lastDate) {
    return <p className={styles.hint}>{t('today.lastDay', { today: format.dateShort(today) })}</p>;
  }
  if (date < lastDate) return null;
  return (
    <p className={styles.hint}>
      {t('today.noSalesYet', { date: format.dateShort(date) })}{' '}
      <button
        type="button"
        className={`plain-button ${styles.link}`}
        onClick={() => onShow(lastDate)}
      >
        {t('today.showLastDay', { date: format.dateLong(lastDate) })}
      </button>
    </p>
  );
}
