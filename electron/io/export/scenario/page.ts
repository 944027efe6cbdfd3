import type { Scenario } from '#shared/contract/assortment';
import { changeKinds, type RangeChange, type RoomResult } from '#shared/domain/assortment/result';
import { localDateTime } from '#shared/domain/calendar/local-time';
import { type Format, formats } from '#shared/i18n/format';
import {
  ruleParts,
  writeAssumptions,
  writeFinding,
  writeFrontier,
  writeKind,
  writeRatio,
  writeRuleCost,
  writeRules,
  writeWhole,
  writeWholeSigned,
} from '#shared/i18n/range-words';
import { writeSentence } from '#shared/i18n/sentence';
import { type Lang, type Translate, translator } from '#shared/i18n/t';
import { printedDocument } from '../document';
import { type Html, html } from '../html';
import { STYLE } from './style';

export interface PrintedScenario {
  readonly lang: Lang;
  readonly currency: string;
  readonly timeZone: string;
  /** Name of the shop; '' where it has none. */
  readonly store: string;
  readonly scenario: Scenario;
}

interface Context extends PrintedScenario {
  readonly t: Translate;
  readonly format: Format;
}

/** What a search has found, as A4 pages: finding, comparison, frontier, shelves, changes, proof. */
export function scenarioPage(printed: PrintedScenario): { title: string; html: string } {
  const { lang, currency, timeZone, scenario } = printed;
  const context = { ...printed, t: translator(lang), format: formats(lang, currency) };
  const made = localDateTime(scenario.createdAt, timeZone);
  const title = scenario.title || context.t('range.uiUntitled', { time: made });
  const content = html`${head(context, title, made)}
${comparison(context)}${frontier(context)}${rooms(context)}${changes(context)}${restsOn(context)}`;
  return { title, html: printedDocument({ lang, title, style: STYLE, content }) };
}

function head({ t, format, store, scenario }: Context, title: string, made: string): Html {
  const { figure, sentence } = writeFinding({ t, format }, scenario.result);
  const date = format.date(scenario.result.asOf);
  return html`<header><h1>${title}</h1><p>${store}</p><p>${t('range.uiMadeAt', { time: made, date })}</p></header>
<p class="finding"><b>${figure}</b> ${sentence}</p>`;
}

function comparison({ t, format, scenario: { result, rules } }: Context): Html {
  const { today, best, withoutMix } = result;
  const ranges = [today, best, ...(withoutMix === null ? [] : [withoutMix])];
  const names = [
    t('range.uiToday'),
    t(rules.target === null ? 'range.uiBestRange' : 'range.uiBestWithRule'),
    ...(withoutMix === null ? [] : [t('range.uiBestWithoutRule')]),
  ];
  const basis = t(`range.uiIn_${rules.basis}`).trim();
  const rows: readonly [string, readonly string[]][] = [
    [t('range.uiProfitWeek'), ranges.map(({ profit }) => writeWhole(format, profit))],
    [t('range.uiSalesWeek'), ranges.map(({ sales }) => writeWhole(format, sales))],
    [t('range.uiSkus'), ranges.map(({ skus }) => format.count(skus))],
    [t('range.uiFacings'), ranges.map(({ facings }) => format.count(facings))],
    [
      t('range.uiStapleShareBy', { basis }),
      ranges.map(({ stapleShare }) => format.percent(stapleShare[rules.basis])),
    ],
  ];
  return html`<section><h2>${t('range.uiComparison')}<span>${writeRuleCost({ t, format }, result, rules)}</span></h2>
<table><thead><tr><th></th>${names.map((name) => html`<th class="n">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([name, cells]) => html`<tr><td>${name}</td>${cells.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`)}</tbody></table></section>`;
}

function frontier({ t, format, scenario: { result, rules } }: Context): Html | null {
  if (result.frontier.length === 0) return null;
  const finding = writeFrontier({ t, format }, result.frontier, rules.target) ?? '';
  const steps = result.frontier;
  return html`<section><h2>${t('range.uiFrontier')}<span>${finding}</span></h2>
<table><tbody>
<tr><td>${t('range.uiTarget')}</td>${steps.map(({ target }) => html`<td class="n">${writeRatio(target)}</td>`)}</tr>
<tr><td>${t('range.uiProfitWeek')}</td>${steps.map(({ profit }) => html`<td class="n">${profit === null ? t('range.uiNotPossible') : writeWhole(format, profit)}</td>`)}</tr>
<tr><td>${t('range.uiPerPoint')}</td>${steps.map(({ perPoint }) => html`<td class="n">${format.moneySigned(perPoint)}</td>`)}</tr>
</tbody></table></section>`;
}

function rooms({ t, format, scenario: { result } }: Context): Html {
  const row = (room: RoomResult) => html`<tr><td>${room.name}</td>
<td class="n">${format.count(room.room)} ${t(`range.uiUnit_${room.unit}`)}</td>
<td class="n">${format.count(room.usedToday)} → ${format.count(room.used)}</td>
<td class="n">${room.skusToday} → ${room.skus}</td>
<td class="n">${writeWholeSigned(format, room.profit - room.profitToday)}</td>
<td class="n">${room.worth > 0 ? t(`range.uiWorth_${room.unit}`, { amount: format.money(room.worth) }) : '–'}</td>
<td class="n">${format.percent(room.stapleShareToday, 0)} → ${format.percent(room.stapleShare, 0)}</td></tr>`;
  return html`<section><h2>${t('range.uiShelves')}</h2><table><thead><tr><th>${t('range.uiCategory')}</th>
<th class="n">${t('range.uiRoom')}</th><th class="n">${t('range.uiUsedShort')}</th><th class="n">${t('range.uiSkus')}</th>
<th class="n">${t('range.uiProfitChange')}</th><th class="n">${t('range.uiWorth')}</th><th class="n">${t('range.uiStapleShare')}</th></tr></thead>
<tbody>${result.rooms.map(row)}</tbody></table></section>`;
}

function changes(context: Context): Html {
  const { t, format, scenario } = context;
  const all = scenario.result.changes;
  const row = (
    change: RangeChange,
  ) => html`<tr><td>${change.name} <small>${change.code}</small></td>
<td>${change.category}</td><td class="n">${change.facingsBefore} → ${change.facingsAfter}</td>
<td class="n">${format.moneySigned(change.gain)}</td><td>${writeSentence({ t, format }, change.reason)}</td></tr>`;
  const group = (kind: RangeChange['kind']) => {
    const some = all
      .filter((change) => change.kind === kind)
      .toSorted((one, other) => other.gain - one.gain);
    return some.length === 0
      ? null
      : html`<tbody><tr class="group"><td colspan="5">${writeKind(t, kind)} · ${some.length}</td></tr>${some.map(row)}</tbody>`;
  };
  return html`<section><h2>${t('range.uiChanges')}<span>${t('range.uiChangesCount', { count: all.length })}</span></h2>
<table class="changes"><colgroup><col class="sku"><col class="category"><col class="facings"><col class="gain"><col></colgroup>
<thead><tr><th>${t('range.uiSku')}</th><th>${t('range.uiCategory')}</th><th class="n">${t('range.uiFacings')}</th>
<th class="n">${t('range.uiGain')}</th><th>${t('range.uiReason')}</th></tr></thead>${changeKinds.map(group)}</table></section>`;
}

function restsOn({ t, format, scenario: { rules, result } }: Context): Html {
  const words = writeRules({ t, format }, rules);
  const { proof } = result;
  const proven = [
    `${t('range.uiProofProfit')}: ${format.money(proof.profit)}`,
    `${t('range.uiProofBound')}: ${format.money(proof.bound)}`,
    `${t('range.uiGap')}: ${format.percent(proof.gap, 4)}`,
    `${t('range.uiMovesGained')}: ${writeWholeSigned(format, proof.movesGained)}`,
    t('range.uiProofNote'),
  ];
  const list = (sentences: readonly string[]) =>
    html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  return html`<section><h2>${t('range.uiProof')}</h2>${list(proven)}</section>
<section><h2>${t('range.uiRestsOn')}</h2>${list([
    ...ruleParts.map((part) => words[part]),
    ...writeAssumptions({ t, format }, rules, result),
  ])}</section>`;
}
