import { foretellBeside } from './foretell-beside';
import { classifySlowMovers, type SlowMoversTask } from './slow-movers';
import { runTask } from './task';

runTask('slowMovers.refresh', (task: SlowMoversTask, control) =>
  classifySlowMovers(task, control, foretellBeside),
);
