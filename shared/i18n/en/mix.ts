/** Staples and specialities: roles with their evidence, mix and its history. */
export const mix = {};
