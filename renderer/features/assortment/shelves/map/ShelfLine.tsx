import { WarningOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { memo, useMemo } from 'react';
import type { MapUnit, ShelfBar, ShelfSegment } from '#shared/domain/shelves/shelf-map';
import { useFormat, useT } from '../../../../ui/words';
import { skuRoute } from '../routes';
import styles from './Map.module.css';
import { type Piece, piecesOf } from './pieces';

interface Props {
  readonly bar: ShelfBar;
  readonly index: number;
  readonly unit: MapUnit;
  /** px per unit */
  readonly scale: number;
  /** Which piece of this shelf the Tab key reaches; null: none of this shelf. */
  readonly stop: number | null;
  readonly onPoint: (piece: Piece, shelf: number, at: number) => void;
}

/** One shelf to scale: its room as an outline, its SKUs in it. */
export const ShelfLine = memo(function ShelfLine(props: Props) {
  const { bar, index, unit, scale, stop, onPoint } = props;
  const t = useT();
  const format = useFormat();
  const pieces = useMemo(() => piecesOf(bar, scale), [bar, scale]);
  const over = bar.room !== null && bar.used > bar.room * 1.001;
  const write = (size: number) => (unit === 'cm' ? format.decimal(size / 100) : format.count(size));
  const amount = t(`catalogue.shelfAmount_${unit}`, { amount: write(bar.used) });
  const room = bar.room === null ? null : t(`catalogue.shelfOf_${unit}`, { room: write(bar.room) });
  return (
    <div className={styles.line}>
      <div className={styles.label}>
        <strong title={[...bar.above, bar.name].join(' / ')}>{bar.name}</strong>
        <small>
          {t('catalogue.shelfSkuCount', { count: bar.segments.length })} · {amount}
          {room !== null && ` ${room}`}
          {over && (
            <span className={styles.over}>
              {' '}
              <WarningOutlined aria-hidden="true" /> {t('catalogue.shelfOver')}
            </span>
          )}
        </small>
      </div>
      <ul
        className={styles.shelf}
        aria-label={bar.name}
        style={{ width: Math.max(bar.used, bar.room ?? 0) * scale }}
      >
        {bar.room !== null && (
          <li
            aria-hidden="true"
            className={styles.room}
            style={{ width: Math.max(2, bar.room * scale) }}
          />
        )}
        {pieces.map((piece, at) => (
          <li key={piece.segments[0]?.skuId ?? at} style={{ left: piece.left, width: piece.width }}>
            <PieceMark
              piece={piece}
              place={`${index}/${at}`}
              reached={stop === at}
              onPoint={() => onPoint(piece, index, at)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
});

interface PieceProps {
  readonly piece: Piece;
  readonly place: string;
  readonly reached: boolean;
  readonly onPoint: () => void;
}

/** Wide enough for a name inside. */
const NAMED = 44;

function PieceMark({ piece, place, reached, onPoint }: PieceProps) {
  const words = useSegmentWords();
  const t = useT();
  const [first] = piece.segments;
  if (first === undefined) return null;
  const common = {
    'data-piece': place,
    tabIndex: reached ? 0 : -1,
    onMouseEnter: onPoint,
    onFocus: onPoint,
  };
  const role = styles[first.role ?? 'none'];
  if (piece.segments.length === 1) {
    return (
      <a
        {...common}
        className={`${styles.piece} ${role} ${first.assumed ? styles.assumed : ''}`}
        href={skuRoute(first.skuId)}
        aria-label={words(first)}
      >
        {piece.width >= NAMED && first.name}
      </a>
    );
  }
  return (
    <Popover
      trigger="click"
      content={
        <ul className={styles.inside}>
          {piece.segments.map((segment) => (
            <li key={segment.skuId}>
              <a href={skuRoute(segment.skuId)}>{words(segment)}</a>
            </li>
          ))}
        </ul>
      }
    >
      <button
        {...common}
        type="button"
        className={`${styles.piece} ${styles.group} ${role}`}
        aria-label={t('catalogue.shelfGroup', { count: piece.segments.length })}
      />
    </Popover>
  );
}

/** A SKU in a line: name, facings, width, role, and what of it is assumed. */
export function useSegmentWords(): (segment: ShelfSegment) => string {
  const t = useT();
  const format = useFormat();
  return ({ name, facings, widthCm, role }) =>
    [
      name,
      facings === null
        ? t('catalogue.shelfFacingsUnknown')
        : t('catalogue.shelfFacingsCount', { count: facings }),
      widthCm === null ? null : t('catalogue.shelfWidth', { width: format.decimal(widthCm) }),
      t(`catalogue.shelfRole_${role ?? 'none'}`),
    ]
      .filter((part) => part !== null)
      .join(' · ');
}
