import { useCallback, useMemo } from 'react';
import type { Ledger, LedgerEntry } from '#shared/contract/cuts';
import { Chart } from '../../../ui/Chart';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../ui/words';
import { calibrationOption, calibrationTable, drawn } from './calibration-chart';
import styles from './Ledger.module.css';
import { isJudged, type JudgedEntry } from './verdict';

const HEIGHT = 280;

/** Below this many judgements a share says little: by chance alone it strays by 13 points or more. */
const FEW = 10;

/** How often the truth fell where it was said to fall. */
export function CalibrationSection({ ledger }: { ledger: Ledger }) {
  const t = useT();
  const judged = useMemo(() => ledger.entries.filter(isJudged), [ledger.entries]);
  if (judged.length === 0) {
    return (
      <Section title={t('slow.book_calibration')}>
        <NothingJudged entries={ledger.entries} />
      </Section>
    );
  }
  return <Judged calibration={ledger.calibration} judged={judged} />;
}

function NothingJudged({ entries }: { entries: readonly LedgerEntry[] }) {
  const t = useT();
  const format = useFormat();
  const [next] = entries
    .filter(({ undoneOn, unjudged }) => undoneOn === null && unjudged === null)
    .map(({ judgeableOn }) => judgeableOn)
    .toSorted();
  return next === undefined ? (
    <EmptyState small title={t('slow.book_noneWaits')} hint={t('slow.book_noneWaitsHint')} />
  ) : (
    <EmptyState
      small
      title={t('slow.book_nothingJudged', { date: format.date(next) })}
      hint={t('slow.book_nothingJudgedHint')}
    />
  );
}

interface JudgedProps {
  readonly calibration: Ledger['calibration'];
  readonly judged: readonly JudgedEntry[];
}

function Judged({ calibration, judged }: JudgedProps) {
  const t = useT();
  const format = useFormat();
  const { groups, inside, nominal, predicted, actual } = calibration;
  const shown = useMemo(() => drawn(judged), [judged]);
  const option = useCallback(
    (look: Look) => calibrationOption(look, shown, t, format),
    [shown, t, format],
  );
  return (
    <Section
      title={t('slow.book_calibration')}
      finding={t('slow.book_finding', {
        inside: Math.round((inside ?? 0) * groups),
        count: groups,
      })}
    >
      <div className={styles.calibration}>
        <div>
          <p className={styles.legend}>
            <span data-mark="interval">{t('slow.book_legend_interval')}</span>
            <span data-mark="inside">{t('slow.book_legend_inside')}</span>
            <span data-mark="more">{t('slow.book_legend_more')}</span>
            <span data-mark="less">{t('slow.book_legend_less')}</span>
            <span data-mark="noise">{t('slow.book_legend_noise')}</span>
          </p>
          <Chart
            label={t('slow.book_perWeekTitle')}
            height={HEIGHT}
            option={option}
            table={calibrationTable(shown, t, format)}
            onSelect={(index) => {
              const planId = shown[index]?.planId;
              if (planId !== undefined) go(href('slow', ['plans', String(planId)]));
            }}
          />
        </div>
        <dl className={styles.sums}>
          <Sum
            name={t('slow.book_sumInside')}
            value={format.percent(inside, 0)}
            small={t('slow.book_nominal', { share: format.percent(nominal, 0) })}
          />
          <Sum
            name={t('slow.book_sumPredicted')}
            value={format.money(predicted)}
            small={t('slow.book_perWeek')}
          />
          <Sum
            name={t('slow.book_sumActual')}
            value={format.money(actual)}
            small={t('slow.book_perWeek')}
          />
        </dl>
      </div>
      <Notes calibration={calibration} shown={shown.length} />
    </Section>
  );
}

function Sum({ name, value, small }: { name: string; value: string; small: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> <small>{small}</small>
      </dd>
    </div>
  );
}

function Notes({ calibration, shown }: { calibration: Ledger['calibration']; shown: number }) {
  const t = useT();
  const format = useFormat();
  const { judged, groups, nominal, predicted, actual } = calibration;
  const expected = format.decimal(nominal * groups);
  const sentences = [
    t(groups < FEW ? 'slow.book_few' : 'slow.book_expected', { expected }),
    t('slow.book_sums', {
      predicted: format.money(predicted),
      actual: format.money(actual),
      difference: format.moneySigned(actual - predicted),
    }),
    t('slow.book_inside'),
    ...(groups < judged ? [t('slow.book_together', { cuts: judged, groups })] : []),
    ...(shown < judged ? [t('slow.book_shown', { count: shown, of: judged })] : []),
  ];
  return <p className={styles.note}>{sentences.join(t('plans.sentenceJoin'))}</p>;
}
