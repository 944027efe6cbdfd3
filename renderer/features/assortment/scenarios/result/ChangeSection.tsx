import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { type ChangeKind, changeKinds, type RangeChange } from '#shared/domain/assortment/result';
import { writeKind } from '#shared/i18n/range-words';
import { writeSentence } from '#shared/i18n/sentence';
import type { Column } from '../../../../ui/data-table/column';
import { DataTable } from '../../../../ui/data-table/DataTable';
import type { Selection } from '../../../../ui/data-table/use-choice';
import { EmptyState } from '../../../../ui/EmptyState';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Result.module.css';
import { RoleName } from './RoleName';

interface Props {
  readonly changes: readonly RangeChange[];
  readonly selection: Selection;
  readonly onOpen: (change: RangeChange) => void;
}

const HEIGHT = 480;

/** Every change with its reason; some can be ticked for a plan of their own. */
export function ChangeSection({ changes, selection, onOpen }: Props) {
  const t = useT();
  const [kind, setKind] = useState<ChangeKind | 'all'>('all');
  const [category, setCategory] = useState<number | null>(null);
  const ofCategory = changes.filter(
    ({ categoryId }) => category === null || categoryId === category,
  );
  const shown = ofCategory.filter((change) => kind === 'all' || change.kind === kind);
  const columns = useColumns();
  const count = (one: ChangeKind) => ofCategory.filter((change) => change.kind === one).length;
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
        selection={selection}
        tools={
          <>
            <Segmented
              aria-label={t('range.uiKind')}
              value={kind}
              options={[
                { value: 'all', label: t('range.uiAll', { count: ofCategory.length }) },
                ...changeKinds.map((one) => ({
                  value: one,
                  label: `${writeKind(t, one)} ${count(one)}`,
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
          </>
        }
      />
    </Section>
  );
}

function useColumns(): readonly Column<RangeChange>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'sku',
        title: t('range.uiSku'),
        kind: 'text',
        width: 216,
        value: ({ name, code }) => `${name} ${code}`,
        show: ({ name, code }) => (
          <>
            {name} <span className={styles.note}>{code}</span>
          </>
        ),
      },
      {
        key: 'kind',
        title: t('range.uiKind'),
        kind: 'text',
        width: 96,
        value: ({ kind }) => writeKind(t, kind),
      },
      {
        key: 'facings',
        title: t('range.uiFacings'),
        kind: 'text',
        width: 72,
        value: ({ facingsBefore, facingsAfter }) => `${facingsBefore} → ${facingsAfter}`,
      },
      {
        key: 'gain',
        title: t('range.uiGain'),
        kind: 'money',
        width: 120,
        value: ({ gain }) => gain,
      },
      {
        key: 'category',
        title: t('range.uiCategory'),
        kind: 'text',
        width: 96,
        value: ({ category }) => category,
      },
      {
        key: 'role',
        title: t('range.uiRole'),
        kind: 'text',
        width: 92,
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
    [t, format],
  );
}

function categoriesOf(changes: readonly RangeChange[]): { value: number; label: string }[] {
  const names = new Map(changes.map(({ categoryId, category }) => [categoryId, category]));
  return [...names].map(([value, label]) => ({ value, label }));
}
