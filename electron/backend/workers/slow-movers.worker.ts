import { classifySlowMovers } from './slow-movers';
import { runTask } from './task';

runTask('slowMovers.refresh', classifySlowMovers);
