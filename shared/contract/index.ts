import { actions } from './actions';
import { ahead } from './ahead';
import { app } from './app';
import { assortment } from './assortment';
import { catalogue } from './catalogue';
import { cuts } from './cuts';
import { data } from './data';
import type { Client, MethodName } from './define';
import { demand } from './demand';
import { fileExports } from './exports';
import { imports } from './imports';
import { kpis } from './kpis';
import { maintenance } from './maintenance';
import { outbox } from './outbox';
import { people } from './people';
import { plans } from './plans';
import { reports } from './reports';
import { reviews } from './reviews';
import { roles } from './roles';
import { roster } from './roster';
import { sales } from './sales';
import { settings } from './settings';
import { shelves } from './shelves';
import { skus } from './skus';
import { slowMovers } from './slow-movers';
import { targets } from './targets';

/** The one table of everything that a window, the command line or a test can ask of the backend. */
export const contract = {
  app,
  settings,
  imports,
  reports,
  reviews,
  exports: fileExports,
  kpis,
  sales,
  targets,
  maintenance,
  catalogue,
  data,
  roles,
  demand,
  assortment,
  plans,
  slowMovers,
  cuts,
  actions,
  ahead,
  skus,
  shelves,
  people,
  roster,
  outbox,
};

export type QisanContract = typeof contract;
export type QisanClient = Client<QisanContract>;
export type QisanMethod = MethodName<QisanContract>;
