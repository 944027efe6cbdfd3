import { Drawer } from 'antd';
import type { Place } from '../../ui/routes';
import { useT } from '../../ui/words';
import { placeEntries } from '../places';
import styles from './HelpPanel.module.css';

interface Props {
  readonly open: boolean;
  readonly place: Place;
  readonly onClose: () => void;
}

const keys = [
  ['Ctrl K', 'app.keyPalette'],
  ['F1', 'app.keyHelp'],
  ['← →', 'app.keyDays'],
  ['↑ ↓', 'app.keyRows'],
  ['Enter', 'app.keyOpen'],
  ['Ctrl C', 'app.keyCopy'],
  ['Esc', 'app.keyClose'],
] as const;

/** What the place is for, and the keys. */
export function HelpPanel({ open, place, onClose }: Props) {
  const t = useT();
  const entry = placeEntries.find((one) => one.place === place);
  if (entry === undefined) return null;
  return (
    <Drawer open={open} onClose={onClose} title={t('app.helpFor', { place: t(entry.name) })}>
      <div className={styles.text}>
        {entry.help.map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
      </div>
      <h3 className={styles.heading}>{t('app.keys')}</h3>
      <dl className={styles.keys}>
        {[...(entry.keys ?? []), ...keys].map(([key, meaning]) => (
          <div key={meaning}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
