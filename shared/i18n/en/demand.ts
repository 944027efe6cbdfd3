/** Forecasts, substitution and how good they are. */
export const demand = {};
