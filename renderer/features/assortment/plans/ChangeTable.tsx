import { useMemo, useState } from 'react';
import type { PlanItem } from '#shared/contract/plans';
import { writeSentence } from '#shared/i18n/sentence';
import { Change } from '../../../ui/Delta';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { ChangeDrawer } from '../scenarios/result/ChangeDrawer';
import { useKindWords } from '../scenarios/result/kinds';
import styles from './Plans.module.css';

const HEIGHT = 440;

/** The changes of a plan by shelf, each with its reason and how far it is. */
export function ChangeTable({ items }: { items: readonly PlanItem[] }) {
  const t = useT();
  const columns = useColumns();
  const [open, setOpen] = useState<PlanItem | null>(null);
  return (
    <Section title={t('plans.changesTitle')} flush>
      <DataTable
        title={t('plans.changesTitle')}
        rows={items}
        rowKey={({ id }) => id}
        columns={columns}
        sorting={{ key: 'shelf', descending: false }}
        height={HEIGHT}
        onOpen={setOpen}
      />
      <ChangeDrawer change={open?.change ?? null} onClose={() => setOpen(null)} />
    </Section>
  );
}

function useColumns(): readonly Column<PlanItem>[] {
  const t = useT();
  const format = useFormat();
  const kindWords = useKindWords();
  return useMemo(
    () => [
      {
        key: 'item',
        title: t('plans.item'),
        kind: 'text',
        width: 240,
        value: ({ change }) => `${change.name} ${change.code}`,
        show: ({ change }) => (
          <>
            {change.name} <span className={styles.quiet}>{change.code}</span>
          </>
        ),
      },
      {
        key: 'shelf',
        title: t('plans.shelf'),
        kind: 'text',
        width: 120,
        choices: true,
        value: ({ change }) => change.category,
      },
      {
        key: 'change',
        title: t('plans.change'),
        kind: 'text',
        width: 112,
        choices: true,
        value: ({ change }) => kindWords(change.kind),
      },
      {
        key: 'facings',
        title: t('plans.facings'),
        kind: 'text',
        width: 80,
        value: ({ change }) => `${change.facingsBefore} → ${change.facingsAfter}`,
      },
      {
        key: 'gain',
        title: t('plans.gain'),
        kind: 'money',
        width: 112,
        value: ({ change }) => change.gain,
        show: ({ change }) => <Change value={change.gain} text={format.moneySigned(change.gain)} />,
      },
      {
        key: 'state',
        title: t('plans.state'),
        kind: 'text',
        width: 96,
        choices: true,
        value: ({ state }) => t(`plans.item_${state}`),
      },
      {
        key: 'trial',
        title: t('plans.trialUntilTitle'),
        kind: 'date',
        width: 96,
        value: ({ trialUntil }) => trialUntil,
        show: ({ trialUntil }) => format.dateShort(trialUntil),
      },
      {
        key: 'reason',
        title: t('plans.reason'),
        kind: 'text',
        value: ({ change }) => writeSentence({ t, format }, change.reason),
        show: ({ change }) => {
          const reason = writeSentence({ t, format }, change.reason);
          return <span title={reason}>{reason}</span>;
        },
      },
    ],
    [t, format, kindWords],
  );
}
