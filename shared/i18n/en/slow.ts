/** Slow movers: candidates, protections, plans, ledger. */
export const slow = {
  candidates: 'Candidates',
  matrix: 'ABC × XYZ',
  plans: 'Plans',
  ledger: 'Ledger',
};
