import { foretellBeside } from './foretell-beside';
import { lookBack, type SlowLookTask } from './slow-movers';
import { runTask } from './task';

runTask('slowMovers.lookBack', (task: SlowLookTask, control) =>
  lookBack(task, control, foretellBeside),
);
