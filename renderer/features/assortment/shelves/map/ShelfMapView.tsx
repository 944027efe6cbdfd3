import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ShelfMap } from '#shared/domain/shelves/shelf-map';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { EmptyState } from '../../../../ui/EmptyState';
import { useT } from '../../../../ui/words';
import { partRoute } from '../routes';
import styles from './Map.module.css';
import { Shelves } from './Shelves';

const sides = ['category', 'scene'] as const;
type Side = (typeof sides)[number];

/** As often as the picture can be halved and doubled. */
const LEAST_ZOOM = -3;
const MOST_ZOOM = 4;

/** The shelves as a picture, by category or by scene. */
export function ShelfMapView() {
  const t = useT();
  const [by, setBy] = useState<Side>('category');
  const [zoom, setZoom] = useState(0);
  const map = useAsk('shelves.map', { by });
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Segmented<Side>
          aria-label={t('catalogue.shelfPart_map')}
          value={by}
          options={sides.map((value) => ({ value, label: t(`catalogue.shelfBy_${value}`) }))}
          onChange={(side) => {
            setBy(side);
            setZoom(0);
          }}
        />
        <Button
          icon={<ZoomOutOutlined aria-hidden="true" />}
          aria-label={t('catalogue.shelfZoomOut')}
          disabled={zoom === LEAST_ZOOM}
          onClick={() => setZoom(zoom - 1)}
        />
        <Button
          icon={<ZoomInOutlined aria-hidden="true" />}
          aria-label={t('catalogue.shelfZoomIn')}
          disabled={zoom === MOST_ZOOM}
          onClick={() => setZoom(zoom + 1)}
        />
        <Legend />
      </div>
      <Answer of={map} again={map.again} rows={8}>
        {(data) => (
          <>
            <Notice map={data} by={by} />
            {data.longest === 0 ? (
              <Empty by={by} />
            ) : (
              <Shelves key={by} map={data} zoom={2 ** zoom} />
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

function Legend() {
  const t = useT();
  return (
    <ul className={styles.legend} aria-label={t('catalogue.shelfLegend')}>
      {(['staple', 'specialty', 'none'] as const).map((role) => (
        <li key={role}>
          <span className={`${styles.swatch} ${styles[role]}`} aria-hidden="true" />
          {t(`catalogue.shelfRole_${role}`)}
        </li>
      ))}
      <li>
        <span className={`${styles.swatch} ${styles.roomSwatch}`} aria-hidden="true" />
        {t('catalogue.shelfRoom')}
      </li>
    </ul>
  );
}

/** What the picture cannot know and therefore assumes. */
function Notice({ map, by }: { map: ShelfMap; by: Side }) {
  const t = useT();
  if (map.longest === 0) return null;
  const skus = new Set(map.shelves.flatMap((bar) => bar.segments.map(({ skuId }) => skuId))).size;
  const said =
    map.unit === 'skus'
      ? t('catalogue.shelfMapSkus')
      : map.unit === 'facings'
        ? t('catalogue.shelfMapFacings')
        : map.assumed > 0
          ? t('catalogue.shelfMapAssumed', { count: map.assumed, total: skus })
          : by === 'scene'
            ? t('catalogue.shelfMapScene')
            : null;
  return said === null ? null : <p className={styles.note}>{said}</p>;
}

function Empty({ by }: { by: Side }) {
  const t = useT();
  return by === 'scene' ? (
    <EmptyState
      title={t('catalogue.shelfMapNoScenes')}
      hint={t('catalogue.shelfMapNoScenesHint')}
      action={
        <Button type="primary" href={partRoute('scenes')}>
          {t('catalogue.shelfPart_scenes')}
        </Button>
      }
    />
  ) : (
    <EmptyState title={t('catalogue.shelfMapEmpty')} hint={t('catalogue.shelfEmptyHint')} />
  );
}
