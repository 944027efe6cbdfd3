import { app } from './app';
import type { Client, MethodName } from './define';
import { imports } from './imports';
import { reports } from './reports';
import { settings } from './settings';

/** The one table of everything that a window, the command line or a test can ask of the backend. */
export const contract = { app, settings, imports, reports };

export type QisanContract = typeof contract;
export type QisanClient = Client<QisanContract>;
export type QisanMethod = MethodName<QisanContract>;
