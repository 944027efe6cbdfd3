import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { app } from './app';
import { imports } from './imports';
import { reports } from './reports';
import { settings } from './settings';

/** One handler for every method of the contract; the type check fails when one is missing. */
export const handlers: Handlers<QisanContract> = { app, settings, imports, reports };
