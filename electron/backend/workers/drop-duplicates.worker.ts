import { runTask } from './task';
import { switchDuplicates } from './upkeep';

runTask('imports.dropDuplicates', switchDuplicates);
