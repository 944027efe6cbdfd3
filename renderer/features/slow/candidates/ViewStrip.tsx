import { Tooltip } from 'antd';
import type { SlowMoverStatus } from '#shared/contract/slow-movers';
import type { Money } from '#shared/domain/money/money';
import { go, href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { ClassName } from '../movers/ClassMark';
import { classesWorstFirst, type View } from '../movers/views';
import styles from './Candidates.module.css';

interface Props {
  readonly status: SlowMoverStatus;
  readonly view: View;
  /** Address of a view; those of the candidates where it is absent. */
  readonly routeOf?: (view: View) => string;
}

interface Part {
  readonly view: View;
  readonly skus: number;
  /** Null: not known; undefined: not a question of stock. */
  readonly stock: Money | null | undefined;
  readonly hint?: string;
}

export const viewRoute = (view: View) =>
  href('slow', [], view === 'candidates' ? {} : { show: view });

/** How many there are of each class and what stock is at stake; chooses what the table shows. */
export function ViewStrip({ status, view, routeOf = viewRoute }: Props) {
  const t = useT();
  const format = useFormat();
  const { classes, carried } = status;
  const known = classes.flatMap(({ stockValue }) => stockValue ?? []);
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const parts: readonly Part[] = [
    {
      view: 'candidates',
      skus: sum(classes.map(({ skus }) => skus)),
      stock: known.length === 0 ? null : sum(known),
      hint: t('slow.ui_candidatesHint'),
    },
    ...classesWorstFirst.map((name) => {
      const found = classes.find((one) => one.class === name);
      return {
        view: name,
        skus: found?.skus ?? 0,
        stock: found?.stockValue ?? null,
        hint: t(`slow.ui_class_${name}_hint`),
      };
    }),
    {
      view: 'protected',
      skus: status.protected,
      stock: undefined,
      hint: t('slow.ui_protectedHint'),
    },
    { view: 'all', skus: carried, stock: undefined },
  ];
  const foot = ({ skus, stock }: Part) => {
    if (stock == null || skus === 0) return null;
    return t('slow.ui_atStake', { amount: format.moneyShort(stock) });
  };
  return (
    <nav className={styles.views} aria-label={t('slow.ui_views')}>
      {parts.map((part) => (
        <Tooltip key={part.view} title={part.hint} mouseEnterDelay={0.35}>
          <button
            type="button"
            className={styles.view}
            aria-pressed={part.view === view}
            onClick={() => go(routeOf(part.view))}
          >
            <span className={styles.viewName}>
              {part.view === 'dead' || part.view === 'slow' || part.view === 'watch' ? (
                <ClassName of={part.view} />
              ) : (
                t(`slow.ui_view_${part.view}`)
              )}
            </span>
            <strong>{format.count(part.skus)}</strong>
            <small>{foot(part)}</small>
          </button>
        </Tooltip>
      ))}
    </nav>
  );
}
