import { Select } from 'antd';
import { useMemo } from 'react';
import { rowsOf } from '#shared/domain/columns';
import { useAsk } from '../../../../api/hooks';
import { useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';

/** SKUs that stay or go whatever the figures say, in this scenario alone. */
export function ChoiceRules() {
  const t = useT();
  const { keep, drop } = useScenarioStore(({ draft }) => draft.rules);
  const { setRules } = useScenarioStore.getState();
  const without = (ids: readonly number[], gone: readonly number[]) =>
    ids.filter((id) => !gone.includes(id));
  return (
    <div className={styles.pair}>
      <SkuPick
        label={t('range.uiKeep')}
        value={keep}
        onChange={(ids) => setRules({ keep: ids, drop: without(drop, ids) })}
      />
      <SkuPick
        label={t('range.uiDrop')}
        value={drop}
        onChange={(ids) => setRules({ drop: ids, keep: without(keep, ids) })}
      />
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: readonly number[];
  readonly onChange: (ids: number[]) => void;
}

function SkuPick({ label, value, onChange }: PickProps) {
  const t = useT();
  const { data } = useAsk('skus.list', {});
  const options = useMemo(
    () =>
      (data === undefined ? [] : rowsOf(data.skus))
        .filter(({ status }) => status !== 'delisted')
        .map(({ id, code, name, search }) => ({ value: id, label: `${name} ${code}`, search })),
    [data],
  );
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <Select
        mode="multiple"
        allowClear
        className={styles.wide ?? ''}
        aria-label={label}
        placeholder={t('range.uiFindSku')}
        loading={data === undefined}
        showSearch={{
          // Names, pinyin and its initials, codes and barcodes, as everywhere that SKUs are looked for.
          filterOption: (typed, option) =>
            option?.search.includes(typed.trim().toLowerCase()) ?? false,
        }}
        maxTagCount={12}
        options={options}
        value={[...value]}
        onChange={onChange}
      />
    </div>
  );
}
