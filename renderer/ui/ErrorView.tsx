import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback } from 'react';
import type { QisanError } from '#shared/domain/errors';
import styles from './ErrorView.module.css';
import { useT } from './words';

interface Props {
  readonly error: QisanError;
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what was kept, and what to do; with a way to try again where there is one. */
export function ErrorView({ error, onRetry }: Props) {
  const t = useT();
  const words = useErrorWords();
  return (
    <div className={styles.error} role="alert">
      <ExclamationCircleOutlined className={styles.icon ?? ''} aria-hidden="true" />
      <p>{words(error)}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </div>
  );
}

/** The sentence of an error, for messages and labels. */
export function useErrorWords(): (error: QisanError) => string {
  const t = useT();
  return useCallback((error) => t(`error.${error.code}`, error.params), [t]);
}
