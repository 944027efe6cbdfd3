import { DoubleLeftOutlined, DoubleRightOutlined, SearchOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { create } from 'zustand';
import type { Place } from '../ui/routes';
import { useMediaQuery } from '../ui/theme/use-media-query';
import { useT } from '../ui/words';
import styles from './Navigation.module.css';
import { useOverlay } from './palette/shell-commands';
import { placeEntries } from './places';
import { Mark } from './Splash';

interface FoldStore {
  /** null: by the width of the window. */
  readonly folded: boolean | null;
  fold(folded: boolean): void;
}

const useFold = create<FoldStore>((set) => ({
  folded: null,
  fold: (folded) => set({ folded }),
}));

/** The places on the left: 208 px, or 56 with icons alone. */
export function Navigation({ place }: { place: Place }) {
  const t = useT();
  const narrow = useMediaQuery('(max-width: 1180px)');
  const { folded: chosen, fold } = useFold();
  const folded = chosen ?? narrow;
  const openPalette = useOverlay((state) => state.open);
  return (
    <nav className={folded ? styles.folded : styles.nav} aria-label={t('nav.label')}>
      <div className={styles.brand}>
        <Mark small />
        {!folded && <span className={styles.name}>{t('app.name')}</span>}
      </div>
      <ul className={styles.places}>
        {placeEntries.map((entry) => (
          <li key={entry.place}>
            <Tooltip title={folded ? t(entry.name) : undefined} placement="right">
              <a
                className={styles.place}
                href={entry.href}
                aria-current={entry.place === place ? 'page' : undefined}
                aria-label={t(entry.name)}
              >
                {entry.icon}
                {!folded && <span>{t(entry.name)}</span>}
              </a>
            </Tooltip>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Tooltip title={folded ? t('app.palette') : undefined} placement="right">
          <button
            type="button"
            className={styles.place}
            aria-label={t('app.palette')}
            onClick={() => openPalette('palette')}
          >
            <SearchOutlined />
            {!folded && (
              <>
                <span>{t('app.palette')}</span>
                <kbd className={styles.key}>Ctrl K</kbd>
              </>
            )}
          </button>
        </Tooltip>
        <button
          type="button"
          className={styles.place}
          aria-label={t(folded ? 'nav.unfold' : 'nav.fold')}
          aria-expanded={!folded}
          onClick={() => fold(!folded)}
        >
          {folded ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
          {!folded && <span>{t('nav.fold')}</span>}
        </button>
      </div>
    </nav>
  );
}
