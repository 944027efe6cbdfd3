import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Action } from '#shared/contract/actions';
import type { TaskState } from '#shared/domain/plan/stage';
import { useT } from '../../../ui/words';
import { ActionFacts } from './ActionFacts';
import styles from './Actions.module.css';
import type { ActionDeeds } from './use-action-deeds';

const columns: readonly TaskState[] = ['open', 'doing', 'done'];

interface Props {
  readonly actions: readonly Action[];
  readonly deeds: ActionDeeds;
  readonly onOpen: (id: number) => void;
}

/** To do, under way, done. Cards are dragged, or moved with Shift and the arrow keys. */
export function Board({ actions, deeds, onOpen }: Props) {
  const t = useT();
  const [over, setOver] = useState<TaskState | null>(null);
  const { stateOf, move, board } = useMoves(actions, deeds);

  function drop(event: DragEvent, state: TaskState): void {
    event.preventDefault();
    setOver(null);
    const id = Number(event.dataTransfer.getData('text/plain'));
    const action = actions.find((one) => one.id === id);
    if (action !== undefined && stateOf(action) !== state) move(action, state);
  }
  return (
    <div className={styles.board} ref={board}>
      {columns.map((state) => {
        const own = actions.filter((action) => stateOf(action) === state);
        return (
          <section
            key={state}
            className={styles.column}
            aria-label={t(`plans.task_${state}`)}
            data-over={over === state || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(state);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, state)}
          >
            <h3>
              {t(`plans.task_${state}`)} <span>{own.length}</span>
            </h3>
            {own.length === 0 && <p className={styles.nothing}>{t('actions.nothingHere')}</p>}
            {own.map((action) => (
              <Card key={action.id} action={action} state={state} onMove={move} onOpen={onOpen} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

/**
 * A card stands where it was put at once; the store may be busy for a moment. It goes back when the move
 * fails, and the one that was moved keeps the focus in its new column.
 */
function useMoves(actions: readonly Action[], deeds: ActionDeeds) {
  const [moved, setMoved] = useState<ReadonlyMap<number, TaskState>>(new Map());
  const board = useRef<HTMLDivElement>(null);
  const focused = useRef<number | null>(null);
  const without = (ids: readonly number[]) => (before: ReadonlyMap<number, TaskState>) =>
    new Map([...before].filter(([id]) => !ids.includes(id)));

  // What has arrived is told by the store alone again: undo leads it back.
  const arrived = actions.filter(({ id, state }) => moved.get(id) === state).map(({ id }) => id);
  if (arrived.length > 0) setMoved(without(arrived));

  useEffect(() => {
    const id = focused.current;
    focused.current = null;
    if (id !== null && moved.has(id)) {
      board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
    }
  }, [moved]);

  function move(action: Action, state: TaskState): void {
    focused.current = action.id;
    setMoved(new Map([...moved, [action.id, state]]));
    void deeds.move([action], state).then((answer) => {
      if (answer === null) setMoved(without([action.id]));
    });
  }
  return { board, move, stateOf: ({ id, state }: Action) => moved.get(id) ?? state };
}

interface CardProps extends Pick<Props, 'onOpen'> {
  readonly action: Action;
  /** The column that it stands in. */
  readonly state: TaskState;
  readonly onMove: (action: Action, state: TaskState) => void;
}

function Card({ action, state, onMove, onOpen }: CardProps) {
  const t = useT();
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const at = columns.indexOf(state);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && event.shiftKey) {
      event.preventDefault();
      const next = columns[at + step];
      if (next !== undefined) onMove(action, next);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusBeside(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    } else if (step !== 0) {
      event.preventDefault();
      focusAcross(event.currentTarget, step);
    }
  }
  return (
    <button
      type="button"
      className={styles.card}
      draggable
      data-card={action.id}
      data-late={action.overdueDays > 0 || undefined}
      aria-label={t('actions.cardHint', { title: action.title })}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', String(action.id))}
      onClick={() => onOpen(action.id)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.cardTitle}>{action.title}</span>
      <ActionFacts action={action} />
    </button>
  );
}

function focusBeside(card: HTMLElement, step: 1 | -1): void {
  const cards = cardsOf(card.closest('section'));
  cards[cards.indexOf(card) + step]?.focus();
}

function focusAcross(card: HTMLElement, step: number): void {
  const section = card.closest('section');
  const at = cardsOf(section).indexOf(card);
  const next = step > 0 ? section?.nextElementSibling : section?.previousElementSibling;
  const cards = cardsOf(next ?? null);
  (cards[at] ?? cards.at(-1))?.focus();
}

function cardsOf(section: Element | null): HTMLElement[] {
  return [...(section?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
}
