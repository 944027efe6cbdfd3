import { textParam } from '#shared/domain/report/sentence';
import type { ProtectionRule } from './look';

/** A person keeps it, with a reason, for good or until a day. */
export const protectByHand: ProtectionRule = ({ keptByHand }, { asOf }) => {
  if (keptByHand === null) return null;
  const { reason, until } = keptByHand;
  if (until !== null && until < asOf) return null;
  const proof = { key: 'slow.proof_by_hand', params: { reason: textParam(reason) } };
  return { name: 'by_hand', proof, until };
};
