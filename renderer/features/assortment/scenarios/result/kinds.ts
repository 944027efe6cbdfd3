import { useCallback } from 'react';
import type { ChangeKind } from '#shared/domain/assortment/result';
import { useT } from '../../../../ui/words';

/** A sign beside each word, so that a list reads at a glance and in grey. */
const signs: Readonly<Record<ChangeKind, string>> = {
  add: '＋',
  drop: '－',
  more: '↑',
  fewer: '↓',
};

/** The kind of a change in words, with its sign. */
export function useKindWords(): (kind: ChangeKind) => string {
  const t = useT();
  return useCallback((kind) => `${signs[kind]} ${t(`range.uiKind_${kind}`)}`, [t]);
}
