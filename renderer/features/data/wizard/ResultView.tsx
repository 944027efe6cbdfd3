import {
  CheckCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
  WarningFilled,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { BatchResult, FailedFile, RunResult } from '#shared/contract/imports';
import { QisanError } from '#shared/domain/errors';
import { useAsk } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { go, href, todayRoute } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { UndoButton } from '../batches/UndoButton';
import { batchName, useDays } from '../words';
import { fileName } from './draft';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

/** What came of it, file by file, and where to go from here. */
export function ResultView({ result }: { result: RunResult }) {
  const t = useT();
  const wizard = useWizard();
  function leave(): void {
    wizard.clear();
    go(href('data'));
  }
  return (
    <div className={styles.result}>
      {result.batches.map((batch) => (
        <BatchLine key={batch.batchId} batch={batch} />
      ))}
      {result.failed.map((failed) => (
        <FailedLine key={`${failed.path}\n${failed.sheet}`} failed={failed} />
      ))}
      <Section title={t('imports.nextSteps')}>
        <div className={styles.next}>
          <NextSteps batches={result.batches} />
          <Button onClick={wizard.clear}>{t('imports.importMore')}</Button>
          <Button onClick={leave}>{t('imports.toBatches')}</Button>
        </div>
      </Section>
    </div>
  );
}

function BatchLine({ batch }: { batch: BatchResult }) {
  const t = useT();
  const format = useFormat();
  const days = useDays();
  const { booked, known, rejected, kind } = batch;
  const figures = [
    booked.qty !== 0 && kind !== 'costs' && `${t('imports.totalQty')} ${format.qty(booked.qty)}`,
    booked.amount !== 0 && `${t('imports.totalAmount')} ${format.money(booked.amount)}`,
    batch.from !== null && days(batch.from, batch.to),
    rejected.rows > 0 && `${t('imports.totalRejected')} ${format.count(rejected.rows)}`,
    batch.possibleDuplicates > 0 &&
      `${t('imports.totalDuplicates')} ${format.count(batch.possibleDuplicates)}`,
    batch.ticketsGrown > 0 && t('imports.ticketsGrown', { count: batch.ticketsGrown }),
    batch.newSkus > 0 && `${t('imports.totalNewSkus')} ${format.count(batch.newSkus)}`,
  ].filter((words) => words !== false);
  return (
    <Line
      icon={signOf(batch)}
      title={batchName(batch)}
      kind={t(`imports.kind_${kind}`)}
      words={outcome(batch, t)}
      figures={figures.join(' · ')}
      actions={known.rows + rejected.rows === batch.rowsRead ? null : <Undo batch={batch} />}
    />
  );
}

function outcome({ booked, known, rowsRead }: BatchResult, t: ReturnType<typeof useT>): string {
  if (booked.rows === 0 && known.rows > 0) return t('imports.resultNothing', { count: known.rows });
  if (booked.rows === 0) return t('imports.resultNone', { rows: rowsRead });
  if (known.rows > 0) {
    return t('imports.resultPartly', { booked: booked.rows, known: known.rows });
  }
  return t('imports.resultBooked', { count: booked.rows });
}

function signOf({ booked, known, rejected }: BatchResult): ReactNode {
  if (booked.rows === 0 && known.rows > 0) {
    return <InfoCircleFilled className={styles.asks ?? ''} aria-hidden="true" />;
  }
  if (booked.rows === 0) return <WarningFilled className={styles.bad ?? ''} aria-hidden="true" />;
  return rejected.rows > 0 ? (
    <WarningFilled className={styles.attend ?? ''} aria-hidden="true" />
  ) : (
    <CheckCircleFilled className={styles.good ?? ''} aria-hidden="true" />
  );
}

/** Undo, or the word that it was undone: the batch itself knows. */
function Undo({ batch }: { batch: BatchResult }) {
  const t = useT();
  const { data } = useAsk('imports.batch', { batchId: batch.batchId });
  if (data === undefined) return null;
  return data.state === 'undone' ? (
    <span className={styles.note}>{t('imports.state_undone')}</span>
  ) : (
    <UndoButton batch={data} />
  );
}

function FailedLine({ failed }: { failed: FailedFile }) {
  const t = useT();
  const words = useErrorWords();
  return (
    <Line
      icon={<ExclamationCircleFilled className={styles.bad ?? ''} aria-hidden="true" />}
      title={fileName(failed.path)}
      kind={failed.sheet}
      words={t('imports.resultFailed')}
      figures={words(new QisanError(failed.code, failed.params))}
      actions={null}
    />
  );
}

function Line(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly kind: string;
  readonly words: string;
  readonly figures: string;
  readonly actions: ReactNode;
}) {
  return (
    <article className={styles.line}>
      <span className={styles.lineIcon}>{props.icon}</span>
      <div className={styles.lineWords}>
        <p className={styles.lineTitle}>{props.words}</p>
        <p>
          {props.title}
          {props.kind !== '' && ` · ${props.kind}`}
        </p>
        {props.figures !== '' && <p className={styles.note}>{props.figures}</p>}
      </div>
      {props.actions}
    </article>
  );
}

/** Where these batches lead: the newest report first, then what is left to do. */
function NextSteps({ batches }: { batches: readonly BatchResult[] }) {
  const t = useT();
  const format = useFormat();
  const sales = batches.filter(({ kind }) => kind === 'sales_lines' || kind === 'daily_sales');
  const lastDay = sales.map(({ to }) => to ?? '').reduce((a, b) => (a > b ? a : b), '');
  const rejected = batches.filter((batch) => batch.rejected.rows > 0);
  const doubled = batches.filter((batch) => batch.possibleDuplicates > 0);
  const sum = (some: readonly BatchResult[], figure: (batch: BatchResult) => number) =>
    some.reduce((total, batch) => total + figure(batch), 0);
  const newSkus = sum(batches, (batch) => (batch.kind === 'skus' ? 0 : batch.newSkus));
  return (
    <>
      {lastDay !== '' && (
        <Button type="primary" onClick={() => go(todayRoute(lastDay))}>
          {t('imports.openToday', { date: format.dateShort(lastDay) })}
        </Button>
      )}
      {batches.some(({ kind }) => kind === 'targets') && (
        <Button onClick={() => go(href('review', ['targets']))}>{t('imports.openTargets')}</Button>
      )}
      {rejected.length > 0 && (
        <Button onClick={() => go(rejectsRoute(rejected))}>
          {t('imports.correctRejects', { count: sum(rejected, (batch) => batch.rejected.rows) })}
        </Button>
      )}
      {newSkus > 0 && (
        <Button onClick={() => go(href('data', ['classify']))}>
          {t('imports.classifySkus', { count: newSkus })}
        </Button>
      )}
      {doubled.map((batch) => (
        <Button
          key={batch.batchId}
          onClick={() => go(href('data', ['batch', String(batch.batchId)], { show: 'duplicates' }))}
        >
          {t('imports.lookDuplicates', { count: batch.possibleDuplicates })}
        </Button>
      ))}
    </>
  );
}

function rejectsRoute([first, ...others]: readonly BatchResult[]): string {
  return first === undefined || others.length > 0
    ? href('data', ['rejects'])
    : href('data', ['rejects'], { batch: String(first.batchId) });
}
