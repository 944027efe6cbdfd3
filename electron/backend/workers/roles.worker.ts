import { computeRoles } from './roles';
import { runTask } from './task';

runTask('roles.refresh', computeRoles);
