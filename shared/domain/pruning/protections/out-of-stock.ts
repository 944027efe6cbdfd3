import { numberParam } from '#shared/domain/report/sentence';
import type { ProtectionRule } from './look';

/** Share of the silent days out of stock above which the silence proves nothing. */
const MOST_OUT = 1 / 3;
/** Shorter silences need no excuse. */
const LEAST_SILENCE = 7;

/** Pseudo-slow: out of stock on more than a third of the trading days since its last sale, or since it came. */
export const protectOutOfStock: ProtectionRule = ({ silence, lastSale }) => {
  if (silence.inStockDays === null || silence.days < LEAST_SILENCE) return null;
  const out = silence.days - silence.inStockDays;
  if (out <= silence.days * MOST_OUT) return null;
  const params = { out: numberParam('days', out), days: numberParam('days', silence.days) };
  const key = `slow.proof_out_of_stock${lastSale === null ? '_never' : ''}`;
  return { name: 'out_of_stock', proof: { key, params }, until: null };
};
