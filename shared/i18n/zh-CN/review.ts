import { reviewDeck } from './review-deck';
import { reviewScreens } from './review-screens';

export const review = { ...reviewDeck, ...reviewScreens };
