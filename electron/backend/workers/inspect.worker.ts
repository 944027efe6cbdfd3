import { inspect } from './look-at-file';
import { runTask } from './task';

runTask('imports.inspect', inspect);
