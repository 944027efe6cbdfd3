/** Names of the rooms of the assortment place. */
export const assortment = {
  mix: '7:3 mix',
  scenarios: 'Scenarios',
  plans: 'Plans',
  skus: 'SKUs',
  shelves: 'Shelves and scenes',
  demand: 'Demand',
};
