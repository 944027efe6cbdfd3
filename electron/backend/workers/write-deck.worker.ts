import { runTask } from './task';
import { writeDeck } from './write-deck';

runTask('reviews.export', writeDeck);
