import { useCallback } from 'react';
import type { QisanError } from '#shared/domain/errors';
import { isKey } from '#shared/i18n/t';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

/** The sentence of an error, with the reason that the catalogue gives for it. */
export function useSkuErrorWords(): (error: QisanError) => string {
  const t = useT();
  const words = useErrorWords();
  return useCallback(
    (error) => {
      const { reason = '', problem = '' } = error.params;
      const keys = [
        `catalogue.skuConflict_${reason}`,
        `catalogue.skuProblem_${String(problem).replace('crossed', 'of')}`,
        `catalogue.skuProblem_${problem}`,
      ];
      const key = keys.find(isKey);
      return key === undefined || !isKey(key) ? words(error) : t(key, error.params);
    },
    [t, words],
  );
}
