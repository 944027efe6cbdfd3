/** Words of the part `today`. */
export const today = { title: 'today' };
