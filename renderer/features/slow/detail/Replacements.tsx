import { Tag } from 'antd';
import type { SlowMoverDetail } from '#shared/contract/slow-movers';
import { href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import styles from './Detail.module.css';
import { Part } from './Part';

/** One out, one in: what earns more on the same space. */
export function Replacements({ of }: { of: SlowMoverDetail['replacements'] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Part title={t('slow.ui_replacements')}>
      {of.length === 0 && <p className={styles.quiet}>{t('slow.ui_noReplacements')}</p>}
      <ul className={styles.rows}>
        {of.map(({ skuId, name, weeklyProfit, estimate }) => (
          <li key={skuId}>
            <a href={href('assortment', ['skus', String(skuId)])}>{name}</a>
            {estimate && <Tag>{t('common.estimate')}</Tag>}
            <span>{t('slow.ui_weeklyProfit', { amount: format.money(weeklyProfit) })}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
