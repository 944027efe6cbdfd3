import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { type ChangeKind, changeKinds, type RangeChange } from '#shared/domain/assortment/result';
import { writeSentence } from '#shared/i18n/sentence';
import { Change } from '../../../../ui/Delta';
import type { Column } from '../../../../ui/data-table/column';
import { DataTable } from '../../../../ui/data-table/DataTable';
import { EmptyState } from '../../../../ui/EmptyState';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import { useKindWords } from './kinds';
import styles from './Result.module.css';
import { RoleName } from './RoleName';

interface Props {
  readonly changes: readonly RangeChange[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly onOpen: (change: RangeChange) => void;
}

const HEIGHT = 480;

/** Every change with its reason; some can be ticked for a plan of their own. */
export function ChangeSection({ changes, chosen, onChoose, onOpen }: Props) {
  const t = useT();
  const [kind, setKind] = useState<ChangeKind | 'all'>('all');
  const [category, setCategory] = useState<number | null>(null);
  const kindWords = useKindWords();
  const ofCategory = changes.filter(
    ({ categoryId }) => category === null || categoryId === category,
  );
  const shown = ofCategory.filter((change) => kind === 'all' || change.kind === kind);
  const columns = useColumns(chosen, onChoose);
  const count = (one: ChangeKind) => ofCategory.filter((change) => change.kind === one).length;
  const allShown = shown.length > 0 && shown.every(({ skuId }) => chosen.has(skuId));
  function toggleShown(): void {
    const ids = shown.map(({ skuId }) => skuId);
    onChoose(allShown ? without(chosen, ids) : new Set([...chosen, ...ids]));
  }
  if (changes.length === 0) {
    return (
      <Section title={t('range.uiChanges')} className={styles.whole}>
        <EmptyState small title={t('range.uiNoChanges')} />
      </Section>
    );
  }
  return (
    <Section
      title={t('range.uiChanges')}
      finding={t('range.uiChangesHint')}
      className={styles.whole}
      flush
    >
      <DataTable
        title={t('range.uiChanges')}
        rows={shown}
        rowKey={({ skuId }) => skuId}
        columns={columns}
        onOpen={onOpen}
        sorting={{ key: 'gain', descending: true }}
        height={HEIGHT}
        tools={
          <>
            <Segmented
              aria-label={t('range.uiKind')}
              value={kind}
              options={[
                { value: 'all', label: t('range.uiAll', { count: ofCategory.length }) },
                ...changeKinds.map((one) => ({
                  value: one,
                  label: `${kindWords(one)} ${count(one)}`,
                  disabled: count(one) === 0,
                })),
              ]}
              onChange={setKind}
            />
            <Select
              allowClear
              className={styles.category ?? ''}
              aria-label={t('range.uiCategory')}
              placeholder={t('range.uiAllCategories')}
              showSearch={{ optionFilterProp: 'label' }}
              value={category}
              options={categoriesOf(changes)}
              onChange={(value) => setCategory(value ?? null)}
            />
            <label className={styles.tick}>
              <input type="checkbox" checked={allShown} onChange={toggleShown} />
              {t('range.uiTickAll')}
            </label>
          </>
        }
      />
    </Section>
  );
}

function useColumns(
  chosen: Props['chosen'],
  onChoose: Props['onChoose'],
): readonly Column<RangeChange>[] {
  const t = useT();
  const format = useFormat();
  const kindWords = useKindWords();
  return useMemo(
    () => [
      {
        key: 'sku',
        title: t('range.uiSku'),
        kind: 'text',
        width: 248,
        value: ({ name, code }) => `${name} ${code}`,
        show: (change) => (
          <span className={styles.sku}>
            <input
              type="checkbox"
              aria-label={t('range.uiTick', { name: change.name })}
              checked={chosen.has(change.skuId)}
              onChange={() =>
                onChoose(
                  chosen.has(change.skuId)
                    ? without(chosen, [change.skuId])
                    : new Set([...chosen, change.skuId]),
                )
              }
            />
            <span className={styles.skuName}>
              {change.name} <span className={styles.note}>{change.code}</span>
            </span>
          </span>
        ),
      },
      {
        key: 'kind',
        title: t('range.uiKind'),
        kind: 'text',
        width: 112,
        value: ({ kind }) => kindWords(kind),
      },
      {
        key: 'facings',
        title: t('range.uiFacings'),
        kind: 'text',
        width: 84,
        value: ({ facingsBefore, facingsAfter }) => `${facingsBefore} → ${facingsAfter}`,
      },
      {
        key: 'gain',
        title: t('range.uiGain'),
        kind: 'money',
        width: 132,
        value: ({ gain }) => gain,
        show: ({ gain }) => <Change value={gain} text={format.moneySigned(gain)} />,
      },
      {
        key: 'category',
        title: t('range.uiCategory'),
        kind: 'text',
        width: 128,
        value: ({ category }) => category,
      },
      {
        key: 'role',
        title: t('range.uiRole'),
        kind: 'text',
        width: 96,
        choices: true,
        value: ({ role }) => t(`range.uiRole_${role}`),
        show: ({ role }) => <RoleName role={role} />,
      },
      {
        key: 'reason',
        title: t('range.uiReason'),
        kind: 'text',
        value: ({ reason }) => writeSentence({ t, format }, reason),
        show: ({ reason }) => {
          const sentence = writeSentence({ t, format }, reason);
          return <span title={sentence}>{sentence}</span>;
        },
      },
    ],
    [t, format, kindWords, chosen, onChoose],
  );
}

function without(chosen: ReadonlySet<number>, gone: readonly number[]): ReadonlySet<number> {
  return new Set([...chosen].filter((id) => !gone.includes(id)));
}

function categoriesOf(changes: readonly RangeChange[]): { value: number; label: string }[] {
  const names = new Map(changes.map(({ categoryId, category }) => [categoryId, category]));
  return [...names].map(([value, label]) => ({ value, label }));
}
