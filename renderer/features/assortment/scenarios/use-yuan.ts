import { useMemo } from 'react';
import type { Money } from '#shared/domain/money/money';
import { writeWhole, writeWholeSigned } from '#shared/i18n/range-words';
import { useFormat } from '../../../ui/words';

/** Money of a week in whole units, plain and with its sign. */
export function useYuan(): {
  readonly whole: (value: Money | null) => string;
  readonly signed: (value: Money | null) => string;
} {
  const format = useFormat();
  return useMemo(
    () => ({
      whole: (value) => writeWhole(format, value),
      signed: (value) => writeWholeSigned(format, value),
    }),
    [format],
  );
}
