import type { KeyboardEvent } from 'react';
import type { AheadItem } from '#shared/domain/ahead/item';
import { fixedBecause } from '#shared/domain/ahead/item';
import type { Bar } from '#shared/domain/ahead/lanes';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useFormat, useT } from '../../../ui/words';
import styles from './Ahead.module.css';
import { useBarDrag } from './use-bar-drag';

interface Props {
  readonly bar: Bar;
  readonly row: number;
  readonly today: BusinessDate;
  readonly onOpen: (item: AheadItem) => void;
  /** Also told of what cannot be moved: it says why. */
  readonly onMove: (item: AheadItem, days: number) => Promise<boolean>;
}

/** One thing that lies ahead; its words stand in it, or beside it where it is too short for them. */
export function GanttBar({ bar, row, today, onOpen, onMove }: Props) {
  const t = useT();
  const format = useFormat();
  const { item, at, days, before, after, label } = bar;
  const drag = useBarDrag(bar, (by) => onMove(item, by));
  const late = item.kind === 'action' && item.to < today;
  const fixed = fixedBecause(item);
  const words = t('ahead.bar', { title: item.title, range: format.range(item.from, item.to) });

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.shiftKey && step !== 0) {
      event.preventDefault();
      void onMove(item, step);
    } else if (event.key === 'Escape') drag.cancel();
    else moveFocus(event);
  }
  return (
    <>
      <button
        type="button"
        className={styles.bar}
        data-kind={item.kind}
        data-bar
        data-movable={fixed === null || undefined}
        data-dragged={drag.by === null ? undefined : true}
        data-late={late || undefined}
        data-before={before || undefined}
        data-after={after || undefined}
        style={{
          gridRow: row,
          gridColumn: `${at + 2} / span ${days}`,
          ...(drag.by !== null && { transform: `translateX(${drag.by}px)` }),
        }}
        title={`${words}\n${t(fixed === null ? 'ahead.movable' : `ahead.fixed_${fixed}`)}`}
        aria-label={words}
        onClick={() => !drag.justMoved() && onOpen(item)}
        onKeyDown={onKeyDown}
        {...drag.handlers}
      >
        <span>{label.place === 'inside' ? item.title : ''}</span>
      </button>
      {label.place !== 'inside' && (
        <span
          className={styles.beside}
          data-place={label.place}
          data-late={late || undefined}
          aria-hidden="true"
          style={{
            gridRow: row,
            gridColumn: `${label.at + 2} / span ${label.days}`,
            ...(drag.by !== null && { transform: `translateX(${drag.by}px)` }),
          }}
        >
          {item.title}
        </span>
      )}
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step =
    event.key === 'ArrowRight' || event.key === 'ArrowDown'
      ? 1
      : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        ? -1
        : 0;
  if (step === 0) return;
  const chart = event.currentTarget.closest('[data-gantt]');
  const bars = [...(chart?.querySelectorAll<HTMLElement>('[data-bar]') ?? [])];
  const next = bars[bars.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
