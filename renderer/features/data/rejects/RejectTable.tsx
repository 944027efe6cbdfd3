import { Button, Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { RejectPage } from '#shared/contract/imports';
import type { RejectReason } from '#shared/domain/imports/reasons';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { useFormat, useT } from '../../../ui/words';
import { RejectFiles } from './RejectFiles';
import { RejectRow } from './RejectRow';
import styles from './Rejects.module.css';
import { type Corrections, useCorrections } from './use-corrections';
import { type PlaceOf, usePlaceOf } from './use-place-of';

type State = 'open' | 'corrected' | 'dismissed';

/** Rows shown at first, and more each time they are asked for. */
const STEP = 100;

/** The rows of one import that could not be booked: why, with their cells to be corrected in place. */
export function RejectTable({ batchId }: { batchId: number }) {
  const t = useT();
  const [state, setState] = useState<State>('open');
  const [reason, setReason] = useState<RejectReason | null>(null);
  const [limit, setLimit] = useState(STEP);
  const corrections = useCorrections(batchId);
  const placeOf = usePlaceOf(batchId);
  const page = useAsk('imports.rejects', {
    batchId,
    state,
    limit,
    ...(reason !== null && { reason }),
  });
  return (
    <div className={styles.rejects}>
      <div className={styles.tools}>
        <Segmented<State>
          aria-label={t('imports.showState')}
          value={state}
          options={(['open', 'corrected', 'dismissed'] as const).map((value) => ({
            value,
            label: t(`imports.reject_state_${value}`),
          }))}
          onChange={setState}
        />
        {page.data !== undefined && (
          <ReasonFilter page={page.data} value={reason} onChange={setReason} />
        )}
        <RejectFiles batchId={batchId} corrections={corrections} />
      </div>
      <Answer of={page} again={page.again} rows={8}>
        {(data) => (
          <Rows
            page={data}
            editable={state === 'open'}
            placeOf={placeOf}
            corrections={corrections}
            onMore={() => setLimit(Math.min(1000, limit + STEP))}
          />
        )}
      </Answer>
    </div>
  );
}

function ReasonFilter(props: {
  readonly page: RejectPage;
  readonly value: RejectReason | null;
  readonly onChange: (reason: RejectReason | null) => void;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <Select<RejectReason | 'all'>
      aria-label={t('imports.columnReason')}
      value={props.value ?? 'all'}
      popupMatchSelectWidth={false}
      options={[
        { value: 'all', label: t('imports.allReasons') },
        ...props.page.reasons.map(({ reason, rows }) => ({
          value: reason,
          label: `${t(`imports.short_${reason}`)} (${format.count(rows)})`,
        })),
      ]}
      onChange={(value) => props.onChange(value === 'all' ? null : value)}
    />
  );
}

interface RowsProps {
  readonly page: RejectPage;
  readonly editable: boolean;
  readonly placeOf: PlaceOf;
  readonly corrections: Corrections;
  readonly onMore: () => void;
}

function Rows({ page, editable, placeOf, corrections, onMore }: RowsProps) {
  const t = useT();
  if (page.total === 0) return <EmptyState title={t('imports.noRejectsLeft')} />;
  const chosen = page.rows.filter(({ id }) => corrections.chosen.has(id));
  const all = chosen.length === page.rows.length;
  // Titles may repeat; their places do not.
  const titles = page.headers.map((title, place) => ({ id: `${place} ${title}`, title }));
  return (
    <>
      {editable && (
        <div className={styles.actions}>
          <p>{t('imports.editHint')}</p>
          <Button
            type="primary"
            loading={corrections.busy}
            disabled={chosen.length === 0}
            onClick={() => void corrections.book(chosen)}
          >
            {chosen.length === 0
              ? t('imports.bookChosen')
              : t('imports.bookSelected', { count: chosen.length })}
          </Button>
          <Button
            disabled={chosen.length === 0 || corrections.busy}
            onClick={() => void corrections.dismiss(chosen.map(({ id }) => id))}
          >
            {chosen.length === 0
              ? t('imports.dismissChosen')
              : t('imports.dismissSelected', { count: chosen.length })}
          </Button>
        </div>
      )}
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {editable && (
                <th scope="col" className={styles.check}>
                  <Checkbox
                    aria-label={t('imports.selectAll')}
                    checked={all}
                    indeterminate={chosen.length > 0 && !all}
                    onChange={({ target }) =>
                      corrections.choose(
                        page.rows.map(({ id }) => id),
                        target.checked,
                      )
                    }
                  />
                </th>
              )}
              <th scope="col" className={styles.number}>
                {t('imports.columnRow')}
              </th>
              <th scope="col" className={styles.reason}>
                {t('imports.columnReason')}
              </th>
              {titles.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <RejectRow
                key={row.id}
                row={row}
                headers={page.headers}
                editable={editable}
                placeOf={placeOf}
                corrections={corrections}
              />
            ))}
          </tbody>
        </table>
      </div>
      {page.rows.length < page.total && (
        <p className={styles.more}>
          {t('common.rowsOf', { shown: page.rows.length, total: page.total })}
          {page.rows.length < 1000 && (
            <Button type="link" onClick={onMore}>
              {t('imports.moreRows')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
