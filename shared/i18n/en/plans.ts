/** Assortment plans: accepting, change list, tasks, outcome. */
export const plans = {};
