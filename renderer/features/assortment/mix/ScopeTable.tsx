import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { MixScope } from '#shared/contract/roles';
import { type Basis, bases } from '#shared/domain/mix/basis';
import { type Format, NO_VALUE } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { MixGauge } from '../../../ui/MixGauge';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Mix.module.css';
import { amountOn, scopeKey, scopeName, writeAmount } from './scope';

interface Props {
  readonly scopes: readonly MixScope[];
  readonly basis: Basis;
  readonly onBasis: (basis: Basis) => void;
  readonly onScope: (scope: MixScope) => void;
}

/** Every category and scene with its mix on the chosen basis; a click shows its history. */
export function ScopeTable({ scopes, basis, onBasis, onScope }: Props) {
  const t = useT();
  const format = useFormat();
  const columns = useMemo(() => columnsOf(t, format, basis), [t, format, basis]);
  return (
    <Section
      title={t('mix.parts')}
      flush
      className={styles.table}
      extra={
        <Segmented
          size="small"
          aria-label={t('mix.basis')}
          value={basis}
          options={bases.map((value) => ({ value, label: t(`mix.basis_${value}`) }))}
          onChange={onBasis}
        />
      }
    >
      <DataTable
        title={t('mix.parts')}
        rows={scopes}
        rowKey={scopeKey}
        columns={columns}
        onOpen={onScope}
      />
    </Section>
  );
}

function columnsOf(t: Translate, format: Format, basis: Basis): Column<MixScope>[] {
  const on = (scope: MixScope) => amountOn(scope, basis);
  const amounts = (scope: MixScope) => on(scope)?.amounts ?? null;
  /** Sorted and exported as it is, shown in the unit that people use. */
  const amountColumn = (part: 'staple' | 'specialty', width: number): Column<MixScope> => ({
    key: part,
    title: t(`mix.${part}`),
    kind: basis === 'sales' ? 'money' : 'count',
    value: (scope) => amounts(scope)?.[part] ?? null,
    show: (scope) => {
      const amount = amounts(scope)?.[part];
      return amount === undefined ? NO_VALUE : writeAmount(format, basis, amount);
    },
    width,
  });
  return [
    {
      key: 'name',
      title: t('mix.part'),
      kind: 'text',
      value: (scope) => scopeName(t, scope),
      show: (scope) => (
        <span style={{ paddingInlineStart: 16 * scope.depth }}>{scopeName(t, scope)}</span>
      ),
      width: 140,
    },
    {
      key: 'kind',
      title: t('mix.kind'),
      kind: 'text',
      value: ({ scope }) => t(`mix.kind_${scope}`),
      choices: true,
      width: 84,
    },
    {
      key: 'share',
      title: t('mix.share'),
      kind: 'ratio',
      value: (scope) => on(scope)?.stapleShare ?? null,
      width: 84,
    },
    {
      key: 'gauge',
      title: t('mix.mix'),
      kind: 'ratio',
      value: (scope) => on(scope)?.stapleShare ?? null,
      show: (scope) => (
        <MixGauge
          share={on(scope)?.stapleShare ?? null}
          target={scope.target}
          tolerance={scope.tolerance}
          basis={t(`mix.basis_${basis}`)}
        />
      ),
      width: 108,
    },
    {
      key: 'difference',
      title: t('mix.difference'),
      kind: 'points',
      value: (scope) => {
        const share = on(scope)?.stapleShare ?? null;
        return share === null ? null : share - scope.target;
      },
      width: 84,
    },
    amountColumn('staple', 80),
    amountColumn('specialty', 88),
  ];
}
