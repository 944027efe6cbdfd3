import { type Need, needPlace } from '#shared/domain/report/needs';
import { isKey, type Translate } from '#shared/i18n/t';
import { EmptyState } from '../../../ui/EmptyState';
import { href, importRoute } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import styles from './Needs.module.css';

/** What is missing, in words, with the way to bring it in. */
export function Needs({ needs }: { needs: readonly Need[] }) {
  const t = useT();
  const format = useFormat();
  const what = format.list(needs.map((need) => needWords(t, need)));
  return (
    <EmptyState small title={t('today.needs', { what })} action={<NeedLink needs={needs} />} />
  );
}

/** The same in one line, for a figure or an alert. */
export function NeedsLine({ needs }: { needs: readonly Need[] }) {
  const t = useT();
  const format = useFormat();
  const what = format.list(needs.map((need) => needWords(t, need)));
  return (
    <span className={styles.line}>
      {t('today.needs', { what })} <NeedLink needs={needs} />
    </span>
  );
}

function NeedLink({ needs }: { needs: readonly Need[] }) {
  const t = useT();
  const place = needs[0] === undefined ? 'later' : needPlace(needs[0].code);
  switch (place) {
    case 'import':
      return (
        <a className={styles.link} href={importRoute()}>
          {t('common.import')}
        </a>
      );
    case 'targets':
      return (
        <a className={styles.link} href={href('review', ['targets'])}>
          {t('today.toTargets')}
        </a>
      );
    case 'settings':
      return (
        <a className={styles.link} href={href('settings')}>
          {t('today.toSettings')}
        </a>
      );
    case 'catalogue':
      return (
        <a className={styles.link} href={href('data')}>
          {t('today.toData')}
        </a>
      );
    case 'slow':
      return (
        <a className={styles.link} href={href('slow')}>
          {t('today.toSlow')}
        </a>
      );
    case 'later':
      return null;
  }
}

function needWords(t: Translate, need: Need): string {
  const key = `need.${need.code}`;
  if (!isKey(key)) return need.code;
  return t(key, { have: need.have ?? 0, want: need.want ?? 0, count: need.want ?? 0 });
}
