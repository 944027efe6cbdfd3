import { app } from './en/app';
import { common } from './en/common';
import { error } from './en/error';
import { nav } from './en/nav';
import { notice } from './en/notice';
import { phase } from './en/phase';
import { report } from './en/report';
import { settings } from './en/settings';
import { today } from './en/today';

/** The dictionary. English defines the keys; a word is asked for as `part.key`. */
export const en = { app, common, error, nav, notice, phase, report, settings, today };
