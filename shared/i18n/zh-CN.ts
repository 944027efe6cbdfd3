import type { en } from './en';
import type { Translated } from './message';
import { actions } from './zh-CN/actions';
import { ahead } from './zh-CN/ahead';
import { app } from './zh-CN/app';
import { assortment } from './zh-CN/assortment';
import { catalogue } from './zh-CN/catalogue';
import { cli } from './zh-CN/cli';
import { common } from './zh-CN/common';
import { data } from './zh-CN/data';
import { deck } from './zh-CN/deck';
import { demand } from './zh-CN/demand';
import { error } from './zh-CN/error';
import { finding } from './zh-CN/finding';
import { imports } from './zh-CN/imports';
import { kpi } from './zh-CN/kpi';
import { mix } from './zh-CN/mix';
import { nav } from './zh-CN/nav';
import { need } from './zh-CN/need';
import { notice } from './zh-CN/notice';
import { outbox } from './zh-CN/outbox';
import { phase } from './zh-CN/phase';
import { plans } from './zh-CN/plans';
import { range } from './zh-CN/range';
import { report } from './zh-CN/report';
import { review } from './zh-CN/review';
import { roster } from './zh-CN/roster';
import { schedule } from './zh-CN/schedule';
import { settings } from './zh-CN/settings';
import { slow } from './zh-CN/slow';
import { targets } from './zh-CN/targets';
import { today } from './zh-CN/today';

export const zhCN = {
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
} satisfies { [Part in keyof typeof en]: Translated<(typeof en)[Part]> };
