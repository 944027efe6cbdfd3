import { Popover, Segmented } from 'antd';
import { useState } from 'react';
import type { Attainment, AttainmentLine } from '#shared/contract/targets';
import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { endOfMonth, startOfMonth, startOfWeek } from '#shared/domain/calendar/periods';
import { scopeKey } from '#shared/domain/targets/scope';
import { writeShort } from '#shared/i18n/sentence';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { DefinitionCard, useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Targets.module.css';

const spans = ['week', 'month', 'lastWeek', 'lastMonth'] as const;
type Span = (typeof spans)[number];

/** The KPI matrix of a week or month: how far it has come, where it ends, and one score. */
export function MatrixSection({ today }: { today: BusinessDate }) {
  const t = useT();
  const format = useFormat();
  const [span, setSpan] = useState<Span>('month');
  const range = rangeOf(span, today);
  const attainment = useAsk('targets.attainment', { ...range, scopes: 'all' });
  const score = attainment.data?.score ?? null;
  return (
    <Section
      title={
        <>
          {t('targets.matrix')}
          {score !== null && <Score score={score} />}
        </>
      }
      finding={attainment.data === undefined ? undefined : <Finding of={attainment.data} />}
      flush={attainment.data?.lines.length !== 0}
      extra={
        <Segmented
          size="small"
          value={span}
          options={spans.map((value) => ({ value, label: t(`targets.span_${value}`) }))}
          onChange={setSpan}
        />
      }
    >
      <Answer of={attainment} again={attainment.again} rows={6}>
        {({ lines }) =>
          lines.length === 0 ? (
            <EmptyState
              small
              title={t('targets.none', { range: format.range(range.from, range.to) })}
              hint={t('targets.noneHint')}
            />
          ) : (
            <Matrix lines={lines} />
          )
        }
      </Answer>
    </Section>
  );
}

function rangeOf(span: Span, today: BusinessDate): DateRange {
  const monday = startOfWeek(today);
  const first = startOfMonth(today);
  switch (span) {
    case 'week':
      return { from: monday, to: addDays(monday, 6) };
    case 'lastWeek':
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case 'month':
      return { from: first, to: endOfMonth(first) };
    case 'lastMonth':
      return { from: startOfMonth(addDays(first, -1)), to: addDays(first, -1) };
  }
}

/** The weighted score, with how it is made. */
function Score({ score }: { score: number }) {
  const t = useT();
  const format = useFormat();
  const card = (
    <dl className={styles.card}>
      <dt>{t('targets.score')}</dt>
      <dd>{t('targets.scoreDefinition')}</dd>
      <dd>{t('targets.scoreFormula')}</dd>
    </dl>
  );
  return (
    <Popover content={card} trigger={['hover', 'focus']} placement="bottomLeft">
      <button type="button" className={`plain-button ${styles.score}`}>
        {t('targets.scoreIs', { score: format.decimal(score * 100, 1) })}
      </button>
    </Popover>
  );
}

/** What the first line of the store says of the end of the range. */
function Finding({ of }: { of: Attainment }) {
  const t = useT();
  const format = useFormat();
  const words = useKpiWords();
  const [line] = of.lines;
  if (line === undefined || of.asOf === null || line.attainment === null) return null;
  const name = words(line.kpi).name;
  const params = { name, date: format.dateShort(of.asOf) };
  if (line.pace === null) {
    return t('targets.findingOver', { ...params, share: format.percent(line.attainment) });
  }
  const { share, low, high } = line.pace;
  const ends = { ...params, share: format.percent(share) };
  return low === null
    ? t('targets.findingPace', ends)
    : t('targets.findingRange', {
        ...ends,
        low: format.percent(low),
        high: format.percent(high),
      });
}

function Matrix({ lines }: { lines: readonly AttainmentLine[] }) {
  const t = useT();
  return (
    <div className={styles.matrix}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('targets.what')}</th>
            <th scope="col">{t('targets.weight')}</th>
            <th scope="col">{t('targets.actual')}</th>
            <th scope="col">{t('targets.soFar')}</th>
            <th scope="col">{t('targets.attained')}</th>
            <th scope="col">{t('targets.whole')}</th>
            <th scope="col">{t('targets.ends')}</th>
            <th scope="col">{t('targets.points')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Line
              key={`${scopeKey(line)} ${line.kpi}`}
              line={line}
              begins={at === 0 || scopeKey(lines[at - 1] ?? line) !== scopeKey(line)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `begins`: the first line of its scope, which bears its name. */
function Line({ line, begins }: { line: AttainmentLine; begins: boolean }) {
  const t = useT();
  const format = useFormat();
  const words = useKpiWords();
  const { unit, pace, attainment, points } = line;
  return (
    <>
      {begins && line.scope !== 'store' && (
        <tr>
          <th scope="rowgroup" colSpan={8}>
            <span className={styles.scopeName}>{line.scopeName}</span>{' '}
            <span className={styles.scopeKind}>{t(`targets.scope_${line.scope}`)}</span>
          </th>
        </tr>
      )}
      <tr>
        <th scope="row">
          <DefinitionCard kpi={line.kpi}>
            <button type="button" className="plain-button">
              {words(line.kpi).name}
            </button>
          </DefinitionCard>
        </th>
        <td>{format.decimal(line.weight, Number.isInteger(line.weight) ? 0 : 1)}</td>
        <td>{writeShort(format, unit, line.actual)}</td>
        <td>{writeShort(format, unit, line.target)}</td>
        <td>
          <Attained share={attainment} />
        </td>
        <td>{writeShort(format, unit, line.wholeTarget)}</td>
        <td>
          {pace === null ? '–' : format.percent(pace.share)}
          {pace !== null && pace.low !== null && (
            <span className={styles.interval}>
              {format.percent(pace.low, 0)} – {format.percent(pace.high, 0)}
            </span>
          )}
        </td>
        <td>{points === null ? '–' : format.decimal(points * 100, 0)}</td>
      </tr>
    </>
  );
}

/** A bar that is full at the target, with its figure. */
function Attained({ share }: { share: number | null }) {
  const format = useFormat();
  const width = Math.max(0, Math.min(1, (share ?? 0) / 1.2)) * 100;
  return (
    <span className={styles.attained}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${width}%` }} />
      </span>
      {format.percent(share)}
    </span>
  );
}
