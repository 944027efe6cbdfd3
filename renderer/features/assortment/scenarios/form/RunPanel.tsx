import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Preparation } from '#shared/domain/assortment/scenario';
import { type RulePart, ruleParts, writeLack } from '#shared/i18n/range-words';
import { useFormat, useT } from '../../../../ui/words';
import { useRun } from '../run/use-run';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';

interface Props {
  /** Undefined while it is asked for. */
  readonly preparation: Preparation | undefined;
  readonly words: Readonly<Record<RulePart, string>>;
}

/** The rules in words, and the button that runs them; or why it cannot be run yet. */
export function RunPanel({ preparation, words }: Props) {
  const t = useT();
  const format = useFormat();
  const run = useRun();
  const stops = (preparation?.lacks ?? []).filter(({ weight }) => weight === 'stops');
  function start(): void {
    const { title, rules, seconds } = useScenarioStore.getState().draft;
    void run.start({ title: title.trim(), rules, seconds });
  }
  return (
    <div className={styles.run}>
      <h2>{t('range.uiInWords')}</h2>
      <ul>
        <li>{t('range.uiGoal')}</li>
        {ruleParts.map((part) => (
          <li key={part}>{words[part]}</li>
        ))}
      </ul>
      <Button
        type="primary"
        size="large"
        block
        icon={<PlayCircleOutlined aria-hidden="true" />}
        disabled={preparation === undefined || stops.length > 0}
        onClick={start}
      >
        {t('range.uiRun')}
      </Button>
      {stops.length > 0 ? (
        <div className={styles.stops} role="alert">
          <p>{t('range.uiCannotRun')}</p>
          <ul>
            {stops.map((lack) => (
              <li key={lack.code}>{writeLack({ t, format }, lack)}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className={styles.hint}>{t('range.uiRunHint')}</p>
      )}
    </div>
  );
}
