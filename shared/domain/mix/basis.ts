/** What the 7:3 mix is counted in. */
export const bases = ['facings', 'length', 'count', 'sales'] as const;
export type Basis = (typeof bases)[number];
