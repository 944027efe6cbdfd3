import { PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useMemo } from 'react';
import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import { type Basis, bases } from '#shared/domain/mix/basis';
import { MONEY_SCALE } from '#shared/domain/money/money';
import { useAsk } from '../../../../api/hooks';
import { useFormat, useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';
import { RowRemove } from './RowRemove';

type Limit = ScenarioRules['limits'][number];

/** At most so much of one supplier or one brand. */
export function LimitRules() {
  const t = useT();
  const format = useFormat();
  const limits = useScenarioStore(({ draft }) => draft.rules.limits);
  const { setRules } = useScenarioStore.getState();
  const { suppliers, brands } = useNames();
  const change = (index: number, next: Partial<Limit>) =>
    setRules({
      limits: limits.map((limit, place) => (place === index ? { ...limit, ...next } : limit)),
    });
  const [first = brands[0]] = suppliers;
  const namesOf = (by: Limit['by']) => (by === 'supplier' ? suppliers : brands);
  return (
    <div className={styles.rows}>
      {limits.map((limit, index) => (
        // Two rows may be alike while they are being set: only their place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.row}>
          <Select
            aria-label={t('range.uiLimitBy')}
            value={limit.by}
            options={(['supplier', 'brand'] as const)
              .filter((by) => namesOf(by).length > 0 || by === limit.by)
              .map((by) => ({ value: by, label: t(`range.uiLimit_${by}`) }))}
            onChange={(by) => change(index, { by, value: namesOf(by)[0]?.value ?? '' })}
          />
          <Select
            className={styles.category ?? ''}
            aria-label={t(`range.uiLimit_${limit.by}`)}
            showSearch={{ optionFilterProp: 'label' }}
            value={limit.value}
            options={[...namesOf(limit.by)]}
            onChange={(value) => change(index, { value })}
          />
          <span>{t('range.uiAtMost')}</span>
          <InputNumber
            aria-label={t('range.uiAtMost')}
            min={0}
            value={limit.atMost / scaleOf(limit.basis)}
            onChange={(value) =>
              value !== null && change(index, { atMost: Math.round(value * scaleOf(limit.basis)) })
            }
          />
          <Select
            className={styles.unit ?? ''}
            aria-label={t('range.uiBasis')}
            value={limit.basis}
            options={bases.map((basis) => ({
              value: basis,
              label: t(`range.uiLimitUnit_${basis}`, { currency: format.currencySign }),
            }))}
            onChange={(basis) =>
              change(index, {
                basis,
                atMost: Math.round((limit.atMost / scaleOf(limit.basis)) * scaleOf(basis)),
              })
            }
          />
          <RowRemove
            onClick={() => setRules({ limits: limits.filter((_, place) => place !== index) })}
          />
        </div>
      ))}
      {first === undefined ? (
        <p className={styles.hint}>{t('range.uiNoSuppliers')}</p>
      ) : (
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() =>
            setRules({
              limits: [
                ...limits,
                {
                  by: suppliers.length > 0 ? 'supplier' : 'brand',
                  value: first.value,
                  basis: 'facings',
                  atMost: 100,
                },
              ],
            })
          }
        >
          {t('range.uiAddLimit')}
        </Button>
      )}
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Suppliers by their id as text, brands by their name. */
function useNames(): { readonly suppliers: readonly Choice[]; readonly brands: readonly Choice[] } {
  const { data } = useAsk('skus.list', {});
  return useMemo(() => {
    const names = new Set(data?.skus.brand);
    names.delete('');
    return {
      suppliers: (data?.suppliers ?? []).map(({ id, name }) => ({
        value: String(id),
        label: name,
      })),
      brands: [...names].sort().map((name) => ({ value: name, label: name })),
    };
  }, [data]);
}

/** How many of the rule's units one typed unit is: cm are kept as mm, yuan as Money. */
function scaleOf(basis: Basis): number {
  switch (basis) {
    case 'length':
      return 10;
    case 'sales':
      return MONEY_SCALE;
    case 'facings':
    case 'count':
      return 1;
  }
}
