import { addDays, daysBetween } from '#shared/domain/calendar/calendar';
import { numberParam } from '#shared/domain/report/sentence';
import { knownSince } from '../facts';
import type { ProtectionRule } from './look';

/** A SKU is new for 8 weeks: as long as a cut is judged. */
export const NEW_DAYS = 56;

/** Inside its trial window, or fewer than 8 weeks since it was introduced or sold first. */
export const protectNew: ProtectionRule = (past, { asOf }) => {
  if (past.trialUntil !== null && past.trialUntil >= asOf) {
    const params = { until: { as: 'date', date: past.trialUntil } } as const;
    return {
      name: 'new',
      proof: { key: 'slow.proof_trial', params },
      until: past.trialUntil,
    };
  }
  const since = knownSince(past);
  if (since === null) return null;
  const age = daysBetween(since, asOf);
  if (age >= NEW_DAYS) return null;
  const params = {
    since: { as: 'date', date: since },
    age: numberParam('days', Math.max(0, age)),
  } as const;
  return {
    name: 'new',
    proof: { key: 'slow.proof_new', params },
    until: addDays(since, NEW_DAYS - 1),
  };
};
