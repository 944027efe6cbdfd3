/** Words of the part `app`. */
export const app = { title: 'app' };
