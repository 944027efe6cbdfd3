import { useCallback } from 'react';
import type { ChangeKind } from '#shared/domain/assortment/result';
import { writeKind } from '#shared/i18n/range-words';
import { useT } from '../../../../ui/words';

/** The kind of a change in words, with its sign. */
export function useKindWords(): (kind: ChangeKind) => string {
  const t = useT();
  return useCallback((kind) => writeKind(t, kind), [t]);
}
