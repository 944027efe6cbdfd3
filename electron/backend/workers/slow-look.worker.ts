import { lookBack } from './slow-movers';
import { runTask } from './task';

runTask('slowMovers.lookBack', lookBack);
