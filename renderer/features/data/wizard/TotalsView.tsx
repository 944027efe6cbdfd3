import { LoadingOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TablePreview } from '#shared/contract/imports';
import { ErrorView } from '../../../ui/ErrorView';
import { Section } from '../../../ui/Section';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import { useDays } from '../words';
import { includedTables, openQuestions, type TableDraft, type WizardFile } from './draft';
import { useWizardStore } from './store';
import styles from './Wizard.module.css';

/** What would be booked of this table: the last thing to look at before saying yes. */
export function TotalsView({ file, table }: { file: WizardFile; table: TableDraft }) {
  const t = useT();
  const { totals } = file;
  if (totals.state === 'failed') return <ErrorView error={totals.error} />;
  if (totals.state === 'counted') {
    const counted = totals.preview.tables.find(({ sheet }) => sheet === table.found.sheet);
    if (counted !== undefined) return <Counted file={file} of={counted} />;
  }
  return (
    <Section title={t('imports.totals')}>
      <p className={styles.note} role="status">
        {totals.state === 'counting' ? (
          <>
            <LoadingOutlined aria-hidden="true" /> {t('imports.counting')}
          </>
        ) : (
          openQuestions(table).length > 0 && t('imports.countingWaits')
        )}
      </p>
    </Section>
  );
}

function Counted({ file, of }: { file: WizardFile; of: TablePreview }) {
  const t = useT();
  const format = useFormat();
  const days = useDays();
  const hasMoney = of.kind === 'sales_lines' || of.kind === 'daily_sales';
  const hasQty = hasMoney || of.kind === 'stock';
  const { titles, blanks, totals } = of.skipped;
  return (
    <Section title={t('imports.totals')}>
      <BookedBefore file={file} />
      <dl className={styles.totals}>
        <Figure
          label={t('imports.totalRows')}
          value={format.count(of.bookable.rows)}
          note={of.bookable.rows === of.rowsRead ? '' : t('imports.ofFile', { total: of.rowsRead })}
        />
        {hasQty && <Figure label={t('imports.totalQty')} value={format.qty(of.bookable.qty)} />}
        {hasMoney && (
          <Figure label={t('imports.totalAmount')} value={format.money(of.bookable.amount)} />
        )}
        {of.from !== null && (
          <Figure label={t('imports.totalDates')} value={days(of.from, of.to)} />
        )}
        {of.skus > 0 && (
          <Figure
            label={t('imports.totalSkus')}
            value={format.count(of.skus)}
            note={
              of.newSkus === 0 ? '' : `${t('imports.totalNewSkus')} ${format.count(of.newSkus)}`
            }
          />
        )}
      </dl>
      <ul className={styles.remarks}>
        <Rejected of={of} />
        {of.possibleDuplicates > 0 && (
          <Remark sign="attend">
            {t('imports.remarkOf', {
              what: t('imports.totalDuplicates'),
              is: format.count(of.possibleDuplicates),
            })}
          </Remark>
        )}
        <NewSkus of={of} />
        {titles + blanks + totals > 0 && (
          <Remark sign="plain">
            {t('imports.remarkOf', {
              what: t('imports.totalSkipped'),
              is: t('imports.skippedWords', { titles, blanks, totals }),
            })}
          </Remark>
        )}
      </ul>
    </Section>
  );
}

/** SKUs that the catalogue lacks; those of an item list that is booked first will be known by then. */
function NewSkus({ of }: { of: TablePreview }) {
  const t = useT();
  const itemsFirst = useWizardStore((state) =>
    state.files.some((file) => includedTables(file).some(({ recipe }) => recipe.kind === 'skus')),
  );
  if (of.newSkus === 0 || of.kind === 'skus') return null;
  return itemsFirst ? (
    <Remark sign="plain">{t('imports.newSkusMaybe', { count: of.newSkus })}</Remark>
  ) : (
    <Remark sign="attend">{t('imports.newSkusHint', { count: of.newSkus })}</Remark>
  );
}

function Rejected({ of }: { of: TablePreview }) {
  const t = useT();
  const format = useFormat();
  if (of.rejected.rows === 0) return <Remark sign="good">{t('imports.noRejects')}</Remark>;
  const reasons = of.rejectReasons.map(
    ({ reason, rows }) => `${t(`imports.short_${reason}`)} ${format.count(rows)}`,
  );
  return (
    <Remark sign="bad">
      {t('imports.rejectedBecause', {
        rows: format.count(of.rejected.rows),
        reasons: reasons.join(' · '),
      })}{' '}
      {t('imports.rejectedHint')}
    </Remark>
  );
}

function BookedBefore({ file }: { file: WizardFile }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  if (file.totals.state !== 'counted' || file.totals.preview.bookedBefore === null) return null;
  const { at } = file.totals.preview.bookedBefore;
  return (
    <p className={styles.before}>
      {t('imports.bookedBefore', { at: format.dateTime(at, timeZone) })}
    </p>
  );
}

function Figure(props: { label: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.value}</dd>
      {props.note !== undefined && props.note !== '' && (
        <dd className={styles.figureNote}>{props.note}</dd>
      )}
    </div>
  );
}

function Remark({
  sign,
  children,
}: {
  sign: 'good' | 'bad' | 'attend' | 'plain';
  children: ReactNode;
}) {
  return <li className={styles[`remark_${sign}`]}>{children}</li>;
}
