import { Alert } from 'antd';
import { useCallback } from 'react';
import type { QisanError } from '#shared/domain/errors';
import { isKey } from '#shared/i18n/t';
import { useErrorWords } from './ErrorView';
import { useT } from './words';

/** Part of the dictionary that has the words of its own conflicts. */
export type ClashPart = 'actions' | 'plans' | 'schedule' | 'slow';

/** Why something could not be done: names what stands in its way. */
export function ClashAlert({ error, part }: { error: QisanError; part: ClashPart }) {
  const words = useClashWords(part);
  return <Alert type="error" showIcon title={words(error)} />;
}

/** Conflicts say what clashes (`params.clash` names the word); all else has the words of its code. */
export function useClashWords(part: ClashPart): (error: QisanError) => string {
  const t = useT();
  const words = useErrorWords();
  return useCallback(
    (error) => {
      const key = `${part}.${error.params.clash ?? ''}`;
      return error.code === 'conflict' && isKey(key) ? t(key, error.params) : words(error);
    },
    [part, t, words],
  );
}
