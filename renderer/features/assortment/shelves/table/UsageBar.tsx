import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ShelfCategory } from '#shared/contract/shelves';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Table.module.css';

interface Props {
  readonly category: ShelfCategory;
  /** Takes today's facings as the room. */
  readonly onTake: () => void;
}

/** How full a shelf is, in a bar and in words; where it has no room, what stands there is offered. */
export function UsageBar({ category, onTake }: Props) {
  const t = useT();
  const format = useFormat();
  const { used, all, room, roomToday } = category;
  if (room.shelfLengthCm === null && room.facings === null) {
    if (roomToday === null)
      return <span className={styles.unknown}>{t('catalogue.shelfNoRoom')}</span>;
    const assumed = category.own.withoutFacings;
    return (
      <Button
        size="small"
        type="link"
        className={styles.take ?? ''}
        title={assumed > 0 ? t('catalogue.shelfTakeAssumed', { count: assumed }) : undefined}
        aria-label={t('catalogue.shelfTakeNamed', { count: roomToday, category: category.name })}
        onClick={onTake}
      >
        {t(assumed === roomToday ? 'catalogue.shelfTakeOne' : 'catalogue.shelfTake', {
          count: roomToday,
        })}
      </Button>
    );
  }
  if (used === null) {
    return <span className={styles.unknown}>{t(unknownKey(category))}</span>;
  }
  const byLength = room.shelfLengthCm !== null;
  const lacking = byLength ? all.withoutWidth : all.withoutFacings;
  const amounts = byLength
    ? {
        used: format.decimal(all.lengthCm / 100),
        room: format.decimal((room.shelfLengthCm ?? 0) / 100),
      }
    : { used: format.count(all.facings), room: format.count(room.facings) };
  // A millimetre over is not over.
  const over = used > 1.001;
  return (
    <span
      className={`${styles.usage} ${over ? styles.over : ''}`}
      title={lacking > 0 ? t('catalogue.shelfLacking', { count: lacking }) : undefined}
    >
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${Math.min(100, used * 100)}%` }} />
      </span>
      <span className={styles.amounts}>
        {lacking > 0 && '≥ '}
        {t(byLength ? 'catalogue.shelfUsedLength' : 'catalogue.shelfUsedFacings', amounts)}
        {over && (
          <strong>
            {' '}
            <WarningOutlined aria-hidden="true" /> {t('catalogue.shelfOver')}
          </strong>
        )}
      </span>
    </span>
  );
}

function unknownKey({ all, room: { shelfLengthCm, facings } }: ShelfCategory) {
  if ((shelfLengthCm ?? facings) === 0) return 'catalogue.shelfRoomZero';
  if (shelfLengthCm === null) return 'catalogue.shelfFacingsUnknown';
  return all.withoutWidth > 0 ? 'catalogue.shelfWidthsUnknown' : 'catalogue.shelfFacingsUnknown';
}
