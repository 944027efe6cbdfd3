import { Button, Checkbox, Drawer, InputNumber } from 'antd';
import { useState } from 'react';
import type { TargetChange } from '#shared/contract/targets';
import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import type { Proposal } from '#shared/domain/targets/propose';
import type { TargetScope } from '#shared/domain/targets/scope';
import type { TargetPeriod } from '#shared/domain/targets/split';
import type { Format } from '#shared/i18n/format';
import { writeShort } from '#shared/i18n/sentence';
import type { Translate } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { importRoute } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { readCell, unitSign, writeCell } from './cells';
import styles from './Propose.module.css';
import { writePeriod } from './periods';

interface Props {
  readonly scope: TargetScope;
  readonly period: TargetPeriod;
  readonly kpis: readonly KpiName[];
  readonly range: DateRange;
  readonly today: BusinessDate;
  /** Null when nothing was written. */
  readonly onAccept: (changes: readonly TargetChange[]) => Promise<unknown>;
  readonly onClose: () => void;
}

const keyOf = ({ kpi, startsOn }: Pick<Proposal, 'kpi' | 'startsOn'>) => `${kpi} ${startsOn}`;

/** Proposed targets with what each rests on, to be changed, and taken in whole or in part. */
export function ProposeDrawer(props: Props) {
  const { scope, period, kpis, range, today, onAccept, onClose } = props;
  const t = useT();
  const [percent, setPercent] = useState(0);
  /** What a person typed in place of the proposal. */
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  /** Those that are not to be taken. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const from = range.from < today ? periodFrom(range, today) : range.from;
  const proposals = useAsk('targets.propose', {
    ...{ ...scope, period, kpis: [...kpis], from, to: range.to },
    ambition: percent / 100,
  });
  const usable = (proposals.data ?? []).filter(({ value }) => value !== null);
  const changes = usable.flatMap((proposal): TargetChange[] => {
    const key = keyOf(proposal);
    if (left.has(key)) return [];
    const { kpi, startsOn } = proposal;
    const own = typed.get(key);
    const value = own === undefined ? proposal.value : readCell(kpiTable[kpi].unit, own);
    return value === undefined || value === null
      ? []
      : [{ ...scope, kpi, period, startsOn, value }];
  });

  async function accept(): Promise<void> {
    if ((await onAccept(changes)) !== null) onClose();
  }
  return (
    <Drawer
      open
      size={760}
      title={t('targets.proposeTitle')}
      onClose={onClose}
      extra={
        <Button type="primary" disabled={changes.length === 0} onClick={() => void accept()}>
          {t('targets.accept', { count: changes.length })}
        </Button>
      }
    >
      <p className={styles.intro}>{t('targets.proposeIntro')}</p>
      <p className={styles.ambition}>
        <label htmlFor="ambition">{t('targets.ambition')}</label>
        <InputNumber
          id="ambition"
          size="small"
          min={-50}
          max={200}
          value={percent}
          suffix="%"
          onChange={(value) => setPercent(value ?? 0)}
        />
      </p>
      <Answer of={proposals} again={proposals.again} rows={12}>
        {(list) =>
          usable.length === 0 ? (
            <EmptyState
              small
              title={t('targets.noHistory')}
              hint={t('targets.noHistoryHint')}
              action={<Button href={importRoute()}>{t('common.import')}</Button>}
            />
          ) : (
            <ProposalTable
              proposals={list.filter(({ value }) => value !== null)}
              typed={typed}
              left={left}
              onType={(key, text) => setTyped(new Map(typed).set(key, text))}
              onTake={(keys, take) => {
                const next = new Set(left);
                for (const key of keys) {
                  if (take) next.delete(key);
                  else next.add(key);
                }
                setLeft(next);
              }}
            />
          )
        }
      </Answer>
    </Drawer>
  );
}

/** What is over cannot be reached any more: proposals begin with the present period. */
function periodFrom(range: DateRange, today: BusinessDate): BusinessDate {
  return today > range.to ? range.from : today;
}

interface TableProps {
  readonly proposals: readonly Proposal[];
  readonly typed: ReadonlyMap<string, string>;
  readonly left: ReadonlySet<string>;
  readonly onType: (key: string, text: string) => void;
  readonly onTake: (keys: readonly string[], take: boolean) => void;
}

function ProposalTable({ proposals, typed, left, onType, onTake }: TableProps) {
  const t = useT();
  const format = useFormat();
  const words = useKpiWords();
  const keys = proposals.map(keyOf);
  const taken = keys.filter((key) => !left.has(key)).length;
  return (
    <table className={styles.proposals}>
      <thead>
        <tr>
          <th>
            <Checkbox
              aria-label={t('targets.takeAll')}
              checked={taken === keys.length}
              indeterminate={taken > 0 && taken < keys.length}
              onChange={({ target }) => onTake(keys, target.checked)}
            />
          </th>
          <th>{t('targets.what')}</th>
          <th>{t('targets.present')}</th>
          <th>{t('targets.proposal')}</th>
          <th>{t('targets.because')}</th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => {
          const key = keyOf(proposal);
          const { unit } = kpiTable[proposal.kpi];
          const name = `${words(proposal.kpi).name}, ${writePeriod(proposal.period, proposal.startsOn, format)}`;
          return (
            <tr key={key}>
              <td>
                <Checkbox
                  aria-label={name}
                  checked={!left.has(key)}
                  onChange={({ target }) => onTake([key], target.checked)}
                />
              </td>
              <td>
                <b>{writePeriod(proposal.period, proposal.startsOn, format)}</b>
                <br />
                {words(proposal.kpi).name}
                {unitSign(unit, format)}
              </td>
              <td className={styles.figure}>{writeCell(unit, proposal.present) || '–'}</td>
              <td>
                <input
                  className={styles.own}
                  inputMode="decimal"
                  aria-label={t('targets.proposalFor', { what: name })}
                  value={typed.get(key) ?? writeCell(unit, proposal.value)}
                  onChange={({ target }) => onType(key, target.value)}
                />
              </td>
              <td className={styles.reason}>{writeReason(t, format, proposal)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** ¥1.2万 in the same weeks of last year (…) × 1.04, how the last eight weeks compare with theirs. */
function writeReason(t: Translate, format: Format, { kpi, reason, ambition }: Proposal): string {
  if (reason === null) return '';
  const base = {
    base: writeShort(format, kpiTable[kpi].unit, reason.base),
    range: format.range(reason.baseRange.from, reason.baseRange.to),
  };
  const more =
    ambition === 0 ? [] : [t('targets.reasonAmbition', { more: format.percentSigned(ambition) })];
  if (reason.method === 'recent') return [t('targets.reasonRecent', base), ...more].join(' ');
  return [
    t('targets.reasonYear', { ...base, trend: format.percentSigned(reason.trend - 1) }),
    ...(reason.measured === null
      ? []
      : [t('targets.reasonBounded', { measured: format.percentSigned(reason.measured - 1) })]),
    ...(reason.daysMissing === 0
      ? []
      : [t('targets.reasonMissing', { count: reason.daysMissing })]),
    ...more,
  ].join(' ');
}
