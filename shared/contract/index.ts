import { app } from './app';
import { catalogue } from './catalogue';
import { data } from './data';
import type { Client, MethodName } from './define';
import { fileExports } from './exports';
import { imports } from './imports';
import { kpis } from './kpis';
import { maintenance } from './maintenance';
import { reports } from './reports';
import { sales } from './sales';
import { settings } from './settings';
import { targets } from './targets';

/** The one table of everything that a window, the command line or a test can ask of the backend. */
export const contract = {
  app,
  settings,
  imports,
  reports,
  exports: fileExports,
  kpis,
  sales,
  targets,
  maintenance,
  catalogue,
  data,
};

export type QisanContract = typeof contract;
export type QisanClient = Client<QisanContract>;
export type QisanMethod = MethodName<QisanContract>;
