import { foretell } from '../pruning/foretell';
import { runTask } from './task';

runTask('slowMovers.foretell', foretell);
