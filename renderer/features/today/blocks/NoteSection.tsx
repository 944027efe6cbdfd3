import { App, Input } from 'antd';
import { useState } from 'react';
import type { DailyReport } from '#shared/domain/report/daily';
import { failureOf, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import styles from './NoteSection.module.css';

interface Props {
  readonly report: DailyReport;
  readonly className: string | undefined;
}

/** What no figure tells: the manager's note and the weather. Saved when the field is left. */
export function NoteSection({ report, className }: Props) {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();
  const { run } = useCommand('sales.describeDay');
  const [note, setNote] = useState(report.note);
  const [weather, setWeather] = useState(report.weather);

  function save(change: { note: string } | { weather: string }): void {
    run({ date: report.date, ...change }).catch(
      (error: unknown) => void message.error(words(failureOf(error))),
    );
  }
  return (
    <Section
      title={t('report.note')}
      className={className}
      extra={
        <Input
          size="small"
          variant="borderless"
          className={styles.weather ?? ''}
          maxLength={80}
          placeholder={t('today.weather')}
          aria-label={t('today.weather')}
          value={weather}
          onChange={(event) => setWeather(event.target.value)}
          onBlur={() => weather !== report.weather && save({ weather })}
        />
      }
    >
      <Input.TextArea
        variant="borderless"
        className={styles.note ?? ''}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4_000}
        placeholder={t('today.notePlaceholder')}
        aria-label={t('report.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => note !== report.note && save({ note })}
      />
    </Section>
  );
}
