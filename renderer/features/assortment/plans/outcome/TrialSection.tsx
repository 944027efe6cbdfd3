import { useMemo } from 'react';
import type { PlanOutcome } from '#shared/contract/plans';
import { type TrialVerdict, trialVerdict } from '#shared/domain/plan/outcome';
import type { Column } from '../../../../ui/data-table/column';
import { DataTable } from '../../../../ui/data-table/DataTable';
import { Section } from '../../../../ui/Section';
import { useLook } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';

type Trial = PlanOutcome['trials'][number];

/** Rows that are seen at once. */
const MOST = 8;
const EDGE = 4;

/** Items that came in: what was expected of each so far, and what it sold. */
export function TrialSection({ trials }: { trials: readonly Trial[] }) {
  const t = useT();
  const { rowHeight } = useLook();
  const columns = useColumns();
  const within = trials.filter((trial) => verdictOf(trial) !== 'below').length;
  return (
    <Section
      title={t('plans.trials')}
      finding={t('plans.trialsFinding', { within, count: trials.length })}
      flush
    >
      <DataTable
        bare
        title={t('plans.trials')}
        rows={trials}
        rowKey={({ skuId }) => skuId}
        columns={columns}
        height={(Math.min(MOST, trials.length) + 1) * rowHeight + EDGE}
      />
    </Section>
  );
}

function verdictOf({ actualUnits, expectedUnits: expected, low, high }: Trial): TrialVerdict {
  return trialVerdict(actualUnits, { expected, low, high });
}

/** A sign beside the word. */
const signs: Readonly<Record<TrialVerdict, string>> = { below: '▼', within: '=', above: '▲' };

function useColumns(): readonly Column<Trial>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'name', title: t('plans.item'), kind: 'text', value: ({ name }) => name },
      {
        key: 'expected',
        title: t('plans.expected'),
        kind: 'number',
        width: 112,
        value: ({ expectedUnits }) => Math.round(expectedUnits * 10) / 10,
      },
      {
        key: 'range',
        title: t('plans.expectedRange'),
        kind: 'text',
        width: 144,
        value: ({ low, high }) => `${format.decimal(low)} – ${format.decimal(high)}`,
      },
      {
        key: 'sold',
        title: t('plans.sold'),
        kind: 'number',
        width: 112,
        value: ({ actualUnits }) => actualUnits,
      },
      {
        key: 'verdict',
        title: t('plans.verdict'),
        kind: 'text',
        width: 128,
        choices: true,
        value: (trial) => t(`plans.trial_${verdictOf(trial)}`),
        show: (trial) => {
          const verdict = verdictOf(trial);
          return `${signs[verdict]} ${t(`plans.trial_${verdict}`)}`;
        },
      },
      {
        key: 'until',
        title: t('plans.trialUntilTitle'),
        kind: 'date',
        width: 136,
        value: ({ trialUntil }) => trialUntil,
      },
    ],
    [t, format],
  );
}
