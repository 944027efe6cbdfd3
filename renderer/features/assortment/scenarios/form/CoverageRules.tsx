import { PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import type { Coverage, PreparedRoom } from '#shared/domain/assortment/scenario';
import { useAsk } from '../../../../api/hooks';
import { useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';
import { RowRemove } from './RowRemove';

const priceBands = ['low', 'middle', 'high'] as const;

/** At least so many SKUs for a need: a subcategory or a price band of a category. */
export function CoverageRules({ rooms }: { rooms: readonly PreparedRoom[] }) {
  const t = useT();
  const coverage = useScenarioStore(({ draft }) => draft.rules.coverage);
  const { setRules } = useScenarioStore.getState();
  const { data: categories = [] } = useAsk('catalogue.categories', {});
  const needs = (categoryId: number) => [
    ...priceBands.map((band) => ({
      value: `priceBand:${band}`,
      label: t(`range.uiBand_${band}`),
    })),
    ...categories
      .filter(({ parentId }) => parentId === categoryId)
      .map(({ id, name }) => ({ value: `subcategory:${id}`, label: name })),
  ];
  const change = (index: number, next: Partial<Coverage>) =>
    setRules({
      coverage: coverage.map((rule, place) => (place === index ? { ...rule, ...next } : rule)),
    });
  const [first] = rooms;
  return (
    <div className={styles.rows}>
      {coverage.map((rule, index) => (
        // Two rows may be alike while they are being set: only their place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.row}>
          <Select
            className={styles.category ?? ''}
            aria-label={t('range.uiCategory')}
            showSearch={{ optionFilterProp: 'label' }}
            value={rule.categoryId}
            options={rooms.map(({ categoryId, name }) => ({ value: categoryId, label: name }))}
            onChange={(categoryId) =>
              change(index, { categoryId, by: 'priceBand', value: priceBands[0] })
            }
          />
          <Select
            className={styles.category ?? ''}
            aria-label={t('range.uiNeed')}
            value={`${rule.by}:${rule.value}`}
            options={needs(rule.categoryId)}
            onChange={(need) => change(index, needOf(need))}
          />
          <span>{t('range.uiAtLeast')}</span>
          <InputNumber
            aria-label={t('range.uiAtLeast')}
            min={1}
            max={1_000}
            precision={0}
            suffix="SKU"
            value={rule.atLeast}
            onChange={(value) => value !== null && change(index, { atLeast: value })}
          />
          <RowRemove
            onClick={() => setRules({ coverage: coverage.filter((_, place) => place !== index) })}
          />
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined aria-hidden="true" />}
        disabled={first === undefined}
        onClick={() =>
          first !== undefined &&
          setRules({
            coverage: [
              ...coverage,
              { categoryId: first.categoryId, by: 'priceBand', value: priceBands[0], atLeast: 1 },
            ],
          })
        }
      >
        {t('range.uiAddCoverage')}
      </Button>
    </div>
  );
}

function needOf(text: string): Pick<Coverage, 'by' | 'value'> {
  const [by, ...value] = text.split(':');
  return { by: by === 'subcategory' ? 'subcategory' : 'priceBand', value: value.join(':') };
}
