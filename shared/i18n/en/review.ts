import { reviewDeck } from './review-deck';
import { reviewScreens } from './review-screens';

/** The weekly review: what its deck says, and the rooms that it is made in. */
export const review = { ...reviewDeck, ...reviewScreens };
