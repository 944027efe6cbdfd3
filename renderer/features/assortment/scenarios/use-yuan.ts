import { useMemo } from 'react';
import type { Money } from '#shared/domain/money/money';
import { useFormat } from '../../../ui/words';

/**
 * Money as it is said of a week: whole units, for a forecast of cents would promise what nobody knows.
 */
export function useYuan(): {
  readonly whole: (value: Money | null) => string;
  readonly signed: (value: Money | null) => string;
} {
  const format = useFormat();
  return useMemo(() => {
    const whole = (value: Money | null) => format.moneyAxis(value);
    const signed = (value: Money | null) => {
      const text = whole(value);
      return value !== null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    };
    return { whole, signed };
  }, [format]);
}
