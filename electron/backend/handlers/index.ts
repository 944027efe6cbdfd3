import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { actions } from './actions';
import { ahead } from './ahead';
import { app } from './app';
import { assortment } from './assortment';
import { catalogue } from './catalogue';
import { cuts } from './cuts';
import { data } from './data';
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

/** One handler for every method of the contract; the type check fails when one is missing. */
export const handlers: Handlers<QisanContract> = {
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
  actions,
  ahead,
  cuts,
  skus,
  shelves,
  people,
  roster,
  outbox,
};
