import { actions } from './en/actions';
import { ahead } from './en/ahead';
import { app } from './en/app';
import { assortment } from './en/assortment';
import { catalogue } from './en/catalogue';
import { cli } from './en/cli';
import { common } from './en/common';
import { data } from './en/data';
import { deck } from './en/deck';
import { demand } from './en/demand';
import { error } from './en/error';
import { finding } from './en/finding';
import { imports } from './en/imports';
import { kpi } from './en/kpi';
import { mix } from './en/mix';
import { nav } from './en/nav';
import { need } from './en/need';
import { notice } from './en/notice';
import { outbox } from './en/outbox';
import { phase } from './en/phase';
import { plans } from './en/plans';
import { range } from './en/range';
import { report } from './en/report';
import { review } from './en/review';
import { roster } from './en/roster';
import { schedule } from './en/schedule';
import { settings } from './en/settings';
import { slow } from './en/slow';
import { targets } from './en/targets';
import { today } from './en/today';

/** The dictionary. English defines the keys; a word is asked for as `part.key`. */
export const en = {
  actions,
  ahead,
  app,
  assortment,
  catalogue,
  cli,
  common,
  data,
  deck,
  demand,
  error,
  finding,
  imports,
  kpi,
  mix,
  nav,
  need,
  notice,
  outbox,
  phase,
  plans,
  range,
  report,
  review,
  schedule,
  roster,
  settings,
  slow,
  targets,
  today,
};
