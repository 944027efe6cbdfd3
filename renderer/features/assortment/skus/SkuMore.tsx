import type { SkuDetail, StatedAmount } from '#shared/contract/skus';
import { href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { RoleMark } from './Marks';
import styles from './Skus.module.css';

/** The day that stands for "since ever" in the store. */
const EVER = '1970-01-01';
/** Prices and costs that are told of: the newest. */
const TOLD = 6;

/** What is known of a SKU and decided elsewhere: role, history, plans. */
export function SkuMore({ sku }: { sku: SkuDetail }) {
  const t = useT();
  const format = useFormat();
  const history = (stated: readonly StatedAmount[]) =>
    stated
      .slice(0, TOLD)
      .map(({ from, amount }) =>
        from === EVER
          ? t('catalogue.skuStatedEver', { amount: format.money(amount) })
          : t('catalogue.skuStatedFrom', { amount: format.money(amount), date: format.date(from) }),
      )
      .join(t('catalogue.skuSeparator')) || t('catalogue.skuNotStated');
  return (
    <dl className={styles.more}>
      <div>
        <dt>{t('imports.field_role')}</dt>
        <dd>
          <RoleMark role={sku.role} by={sku.roleBy} />{' '}
          {sku.roleBy !== null && <small>{t(`catalogue.skuRoleBy_${sku.roleBy}`)}</small>}{' '}
          <a href={href('assortment')}>{t('catalogue.skuRoleChange')}</a>
        </dd>
      </div>
      <div>
        <dt>{t('catalogue.skuLastSold')}</dt>
        <dd>{format.date(sku.lastSoldOn)}</dd>
      </div>
      <div>
        <dt>{t('catalogue.skuPrices')}</dt>
        <dd>{history(sku.prices)}</dd>
      </div>
      <div>
        <dt>{t('catalogue.skuCosts')}</dt>
        <dd>{history(sku.costs)}</dd>
      </div>
      {sku.plans.length > 0 && (
        <div>
          <dt>{t('catalogue.skuPlans')}</dt>
          {sku.plans.map(({ planId, title }) => (
            <dd key={planId}>
              <a href={href('assortment', ['plans', String(planId)])}>{title}</a>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
