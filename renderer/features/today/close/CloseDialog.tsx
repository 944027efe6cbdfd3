import { Button, Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { type ReportFormat, reportFormats } from '#shared/contract/report-archive';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk, useJob } from '../../../api/hooks';
import { ErrorView } from '../../../ui/ErrorView';
import { JobProgress } from '../../../ui/JobProgress';
import { useFormat, useLang, useT } from '../../../ui/words';
import styles from './Close.module.css';
import { FileList } from './FileList';

interface Props {
  readonly date: BusinessDate;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Closing the day: the manager's note, the files to make, and then where they are. */
export function CloseDialog({ date, open, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      title={t('today.closeTitle', { date: format.dateLong(date) })}
    >
      <Closing date={date} onClose={onClose} />
    </Modal>
  );
}

function Closing({ date, onClose }: { date: BusinessDate; onClose: () => void }) {
  const t = useT();
  const lang = useLang();
  const report = useAsk('reports.daily', { date });
  const { data: settings } = useAsk('settings.get', {});
  const { data: status } = useAsk('app.status', {});
  const { job, start, cancel } = useJob('reports.close');
  // null: the note as it is; the report may still be on its way.
  const [note, setNote] = useState<string | null>(null);
  const [formats, setFormats] = useState<ReportFormat[]>(['pdf', 'xlsx']);
  const noteId = useId();
  const running = job.state === 'running';

  if (job.state === 'done') {
    return (
      <>
        <p className={styles.done}>{t('today.closedDone', { version: job.answer.version })}</p>
        <FileList files={job.answer.files} />
        <div className={styles.buttons}>
          <Button type="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles.form}>
      <p>{t('today.closeText')}</p>
      {status !== undefined && date >= status.today && (
        <p className={styles.warning}>{t('today.closeEarly')}</p>
      )}
      <div className={styles.field}>
        <label htmlFor={noteId}>{t('report.note')}</label>
        <Input.TextArea
          id={noteId}
          rows={3}
          maxLength={4_000}
          placeholder={t('today.notePlaceholder')}
          value={note ?? report.data?.note ?? ''}
          onChange={(event) => setNote(event.target.value)}
          disabled={running}
        />
      </div>
      <fieldset className={styles.formats}>
        <legend>{t('today.files')}</legend>
        <Checkbox.Group<ReportFormat>
          value={formats}
          options={reportFormats.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setFormats}
          disabled={running}
        />
      </fieldset>
      <p className={styles.folder}>
        {t('today.filesGoTo', {
          folder: settings?.archiveFolder ?? t('settings.archiveDefault'),
        })}
      </p>
      {job.state === 'failed' && job.error.code !== 'cancelled' && <ErrorView error={job.error} />}
      {running && (
        <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={cancel} />
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose} disabled={running}>
          {t('common.cancel')}
        </Button>
        <Button
          type="primary"
          loading={running}
          disabled={formats.length === 0}
          onClick={() => void start({ date, lang, formats, ...(note !== null && { note }) })}
        >
          {t('today.close')}
        </Button>
      </div>
    </div>
  );
}
