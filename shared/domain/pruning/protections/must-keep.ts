import type { ProtectionRule } from './look';

/** Marked as must-keep in the catalogue. */
export const protectMustKeep: ProtectionRule = ({ mustKeep }) =>
  mustKeep
    ? { name: 'must_keep', proof: { key: 'slow.proof_must_keep', params: {} }, until: null }
    : null;
