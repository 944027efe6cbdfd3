import { Segmented } from 'antd';
import { go, type Route } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { ShelfMapView } from './map/ShelfMapView';
import { partOf, partRoute, parts } from './routes';
import styles from './Shelves.module.css';
import { ScenesView } from './scenes/ScenesView';
import { ShelfTableView } from './table/ShelfTableView';

/** Shelves by category, their picture, and the scenes that SKUs are bought for. */
export function ShelvesPage({ route }: { route: Route }) {
  const t = useT();
  const part = partOf(route);
  return (
    <div className={styles.page}>
      <Segmented
        className={styles.parts ?? ''}
        aria-label={t('assortment.shelves')}
        value={part}
        options={parts.map((value) => ({ value, label: t(`catalogue.shelfPart_${value}`) }))}
        onChange={(value) => go(partRoute(value))}
      />
      {part === 'table' && <ShelfTableView />}
      {part === 'map' && <ShelfMapView />}
      {part === 'scenes' && <ScenesView />}
    </div>
  );
}
