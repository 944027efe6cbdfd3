import { Select } from 'antd';
import { useMemo } from 'react';
import { rowsOf } from '#shared/domain/columns';
import { useAsk } from '../../../api/hooks';
import { go, href, type Route } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { SkuDemandView } from '../../../ui/sku-demand/SkuDemandView';
import { useT } from '../../../ui/words';
import styles from './Demand.module.css';

/** One SKU, found by name, initials, code or barcode. */
export function OneSkuSection({ route }: { route: Route }) {
  const t = useT();
  const skus = useAsk('skus.list', {});
  const list = skus.data?.skus;
  const options = useMemo(
    () =>
      list === undefined
        ? []
        : rowsOf(list).map(({ id, name, spec, search }) => ({
            value: id,
            label: spec === '' ? name : `${name} · ${spec}`,
            search,
          })),
    [list],
  );
  const chosen = Number(route.params.get('sku') ?? Number.NaN);
  const known = options.some(({ value }) => value === chosen);
  return (
    <Section
      title={t('demand.one')}
      extra={
        <Select
          className={styles.search ?? ''}
          aria-label={t('demand.pick')}
          placeholder={t('demand.pick')}
          loading={skus.state === 'loading'}
          options={options}
          value={known ? chosen : null}
          onChange={(skuId) => go(href('assortment', ['demand'], { sku: String(skuId) }))}
          showSearch={{
            filterOption: (text, option) => option?.search.includes(text.toLowerCase()) ?? false,
          }}
        />
      }
    >
      {known ? (
        <SkuDemandView skuId={chosen} />
      ) : (
        <p className={styles.note}>{t('demand.pickHint')}</p>
      )}
    </Section>
  );
}
