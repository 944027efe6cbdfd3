/** Words of the part `settings`. */
export const settings = { title: 'settings' };
