import { Button, Checkbox, Tooltip } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { ReviewOutlinePage, ReviewView } from '#shared/contract/reviews';
import { useT } from '../../../ui/words';
import styles from './Outline.module.css';
import { isFixed, movePage, movePart, type OutlinePart, partsOf, putBefore } from './order';
import { useArrange } from './use-arrange';

interface Props {
  readonly view: ReviewView;
  readonly current: string;
  readonly onChoose: (pageId: string) => void;
}

/** Parts and pages of the deck: taken in or left out, put in order, chosen to look at. */
export function Outline({ view, current, onChoose }: Props) {
  const t = useT();
  const arrange = useArrange(view);
  const parts = partsOf(view.pages);
  const shown = view.pages.filter((page) => page.shown).length;
  return (
    <nav className={styles.outline} aria-label={t('review.ui_outline')}>
      <header className={styles.head}>
        <Tooltip title={t('review.ui_outlineHint')} placement="right">
          <span>{t('review.ui_outlineCount', { shown, all: view.pages.length })}</span>
        </Tooltip>
        <Button type="link" size="small" onClick={arrange.reset}>
          {t('review.ui_reset')}
        </Button>
      </header>
      <div className={styles.parts}>
        {parts.map((part) => (
          <Part
            key={part.part}
            part={part}
            parts={parts}
            current={current}
            onChoose={onChoose}
            onOrder={arrange.order}
            onShow={arrange.show}
          />
        ))}
      </div>
    </nav>
  );
}

interface PartProps {
  readonly part: OutlinePart;
  readonly parts: readonly OutlinePart[];
  readonly current: string;
  readonly onChoose: (pageId: string) => void;
  readonly onOrder: (order: readonly string[]) => void;
  readonly onShow: (ids: readonly string[], shown: boolean) => void;
}

function Part({ part, parts, current, onChoose, onOrder, onShow }: PartProps) {
  const t = useT();
  const name = t(`review.ui_part_${part.part}`);
  const shown = part.pages.filter((page) => page.shown).length;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOf(event);
    if (by === null || !event.altKey) return;
    event.preventDefault();
    onOrder(movePart(parts, part.part, by));
  };
  return (
    <section className={styles.part} aria-label={name}>
      {!isFixed(part.part) && (
        <div className={styles.partHead}>
          <Checkbox
            checked={shown === part.pages.length}
            indeterminate={shown > 0 && shown < part.pages.length}
            aria-label={t('review.ui_partIn', { part: name })}
            onKeyDown={onKeyDown}
            onChange={({ target }) =>
              onShow(
                part.pages.map(({ id }) => id),
                target.checked,
              )
            }
          />
          <h2>{name}</h2>
        </div>
      )}
      <ul>
        {part.pages.map((page) => (
          <PageRow
            key={page.id}
            page={page}
            chosen={page.id === current}
            onChoose={() => onChoose(page.id)}
            onShow={(taken) => onShow([page.id], taken)}
            onMove={(by) => onOrder(movePage(parts, page.id, by))}
            onDropped={(id) => onOrder(putBefore(parts, id, page.id))}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly page: ReviewOutlinePage;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onShow: (shown: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDropped: (pageId: string) => void;
}

/** What is dragged, in the words of the drag: its page. */
const DRAGGED = 'application/x-qisan-page';

function PageRow({ page, chosen, onChoose, onShow, onMove, onDropped }: RowProps) {
  const t = useT();
  const [over, setOver] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = stepOf(event);
    if (event.key === ' ') onShow(!page.shown);
    else if (by === null) return;
    else if (event.altKey) onMove(by);
    else neighbour(event.currentTarget, by)?.focus();
    event.preventDefault();
  };
  return (
    <li
      className={over ? styles.over : undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, page.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const id = event.dataTransfer.getData(DRAGGED);
        if (id !== '' && id !== page.id) onDropped(id);
      }}
    >
      <Checkbox
        checked={page.shown}
        aria-label={t('review.ui_pageIn', { name: page.name })}
        onChange={({ target }) => onShow(target.checked)}
      />
      <button
        type="button"
        className={styles.page}
        data-outline-page={page.id}
        data-out={!page.shown}
        aria-current={chosen ? 'page' : undefined}
        title={page.title}
        onClick={onChoose}
        onFocus={onChoose}
        onKeyDown={onKeyDown}
      >
        <span>{page.name}</span>
        <Mark page={page} />
      </button>
    </li>
  );
}

/** What the page still waits for: data, or, in the deck, somebody to stand behind its comment. */
function Mark({ page }: { page: ReviewOutlinePage }) {
  const t = useT();
  if (page.state === 'missing') return <small>{t('review.ui_missing')}</small>;
  if (!page.shown) return null;
  if (page.comment.outdated) return <small className={styles.outdated}>!</small>;
  if (page.comment.state !== 'draft' || page.comment.draft === '') return null;
  return <small>{t('review.ui_state_draft')}</small>;
}

function stepOf({ key }: KeyboardEvent): -1 | 1 | null {
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : null;
}

/** The page before or after in the outline, whatever part it is in. */
function neighbour(from: HTMLButtonElement, by: -1 | 1): HTMLButtonElement | undefined {
  const all = [
    ...(from.closest('nav')?.querySelectorAll<HTMLButtonElement>('[data-outline-page]') ?? []),
  ];
  return all[all.indexOf(from) + by];
}
