import { useCallback, useMemo } from 'react';
import type { MixScope, MixWeek } from '#shared/contract/roles';
import type { Basis } from '#shared/domain/mix/basis';
import { positionOf } from '#shared/domain/mix/position';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { Chart } from '../../../ui/Chart';
import { EmptyState } from '../../../ui/EmptyState';
import { Section } from '../../../ui/Section';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../ui/words';
import { historyOption } from './history-chart';
import styles from './Mix.module.css';
import { scopeName, writeDistance } from './scope';

interface Props {
  readonly scope: MixScope;
  readonly basis: Basis;
}

/** The share of staples week by week, with gaps where it is not known. */
export function HistorySection({ scope, basis }: Props) {
  const t = useT();
  const history = useAsk('roles.history', { scope: scope.scope, id: scope.id, basis });
  return (
    <Section
      title={`${scopeName(t, scope)} · ${t(`mix.basis_${basis}`)}`}
      className={styles.history}
      extra={<span className={styles.quiet}>{t('mix.history')}</span>}
    >
      <Answer of={history} again={history.again}>
        {(weeks) => <History weeks={weeks} scope={scope} />}
      </Answer>
    </Section>
  );
}

function History({ weeks, scope }: { weeks: readonly MixWeek[]; scope: MixScope }) {
  const t = useT();
  const format = useFormat();
  const option = useCallback(
    (look: Look) => historyOption(look, weeks, scope, t, format),
    [weeks, scope, t, format],
  );
  const table = useMemo(
    () => ({
      columns: [t('mix.week'), t('mix.share'), t('mix.targetColumn')],
      rows: weeks.map(({ week, stapleShare }) => [
        format.date(week),
        format.percent(stapleShare),
        format.percent(scope.target, 0),
      ]),
    }),
    [weeks, scope, t, format],
  );
  const finding = useFinding(weeks, scope);
  if (finding === null) {
    return <EmptyState small title={t('mix.historyNone')} hint={t('mix.historyNoneHint')} />;
  }
  return (
    <>
      <p className={styles.finding}>{finding}</p>
      <Chart label={finding} height={260} option={option} table={table} />
    </>
  );
}

/** What the newest known week says; null where none is known. */
function useFinding(weeks: readonly MixWeek[], { target, tolerance }: MixScope): string | null {
  const t = useT();
  const format = useFormat();
  const last = weeks.findLast(({ stapleShare }) => stapleShare !== null);
  if (last === undefined || last.stapleShare === null) return null;
  const position = positionOf(last.stapleShare, target, tolerance);
  if (position === 'unknown') return null;
  return t(`mix.historyFinding_${position}`, {
    week: format.dateShort(last.week),
    share: format.percent(last.stapleShare),
    points: writeDistance(format, last.stapleShare, target),
  });
}
