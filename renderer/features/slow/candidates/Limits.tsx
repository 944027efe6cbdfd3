import { Popover } from 'antd';
import type { SlowMoverStatus } from '#shared/contract/slow-movers';
import type { Key } from '#shared/i18n/t';
import { href, importRoute } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import styles from './Candidates.module.css';

interface Limit {
  readonly name: 'stock' | 'costs' | 'tickets' | 'negative' | 'unsold';
  readonly count: number;
  readonly mend: string;
}

/** What the list cannot know, in words; behind them why it matters and how to mend it. */
export function Limits({ status }: { status: SlowMoverStatus }) {
  const t = useT();
  const limits = limitsOf(status);
  if (limits.length === 0) return null;
  const text = (limit: Limit, part: '' | '_text' | '_mend') =>
    t(`slow.ui_limit_${limit.name}${part}` satisfies Key, { count: limit.count });
  return (
    <ul className={styles.limits} aria-label={t('slow.ui_limits')}>
      {limits.map((limit) => (
        <li key={limit.name}>
          <Popover
            trigger={['hover', 'click', 'focus']}
            placement="bottomLeft"
            content={
              <div className={styles.limit}>
                <p>{text(limit, '_text')}</p>
                <a href={limit.mend}>{text(limit, '_mend')}</a>
              </div>
            }
          >
            <button type="button" className={styles.limitName}>
              {text(limit, '')}
            </button>
          </Popover>
        </li>
      ))}
    </ul>
  );
}

function limitsOf({ knows, negativeStock, neverSold }: SlowMoverStatus): readonly Limit[] {
  const all: readonly (Limit & { readonly holds: boolean })[] = [
    { name: 'stock', count: 0, mend: importRoute(), holds: !knows.stock },
    { name: 'costs', count: 0, mend: importRoute(), holds: !knows.costs },
    { name: 'tickets', count: 0, mend: importRoute(), holds: !knows.tickets },
    {
      name: 'negative',
      count: negativeStock,
      mend: href('data', ['quality']),
      holds: negativeStock > 0,
    },
    {
      name: 'unsold',
      count: neverSold,
      mend: href('slow', [], { show: 'unsold' }),
      holds: neverSold > 0,
    },
  ];
  return all.filter(({ holds }) => holds);
}
