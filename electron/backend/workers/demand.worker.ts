import { demand } from './demand';
import { runTask } from './task';

runTask('demand.refresh', demand);
