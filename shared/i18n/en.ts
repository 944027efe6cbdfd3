import { app } from './en/app';
import { cli } from './en/cli';
import { common } from './en/common';
import { data } from './en/data';
import { error } from './en/error';
import { finding } from './en/finding';
import { imports } from './en/imports';
import { kpi } from './en/kpi';
import { nav } from './en/nav';
import { need } from './en/need';
import { notice } from './en/notice';
import { phase } from './en/phase';
import { report } from './en/report';
import { settings } from './en/settings';
import { today } from './en/today';

/** The dictionary. English defines the keys; a word is asked for as `part.key`. */
export const en = {
  app,
  cli,
  common,
  data,
  error,
  imports,
  finding,
  kpi,
  nav,
  need,
  notice,
  phase,
  report,
  settings,
  today,
};
