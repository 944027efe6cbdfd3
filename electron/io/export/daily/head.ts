import type { KpiUnit } from '#shared/domain/kpi/names';
import type { Comparison, Figure, MonthToDate } from '#shared/domain/report/daily';
import { writeChange, writeSentence, writeShort, writeValue } from '#shared/i18n/sentence';
import { type Content, type Html, html } from '../html';
import { headlineRows } from './layout';
import { kpiLabel, type PageContext, writeNeeds } from './page-context';
import { sparkline } from './sparkline';

/** Figures longer than this are written short: the card is 36 mm wide. */
const LONGEST_FIGURE = 12;

/** Store, date, weather, manager; on the right what the page is. */
export function head({ report, options, t, format }: PageContext): Html {
  const facts = [
    report.weather === '' ? null : report.weather,
    report.store.manager === '' ? null : t('report.manager', { name: report.store.manager }),
  ].filter((fact) => fact !== null);
  const state =
    options.version === null ? t('report.open') : t('report.closed', { version: options.version });
  return html`<header class="head">
<div class="mark"><i></i><b></b></div>
<div class="store"><h1>${report.store.name || t('report.unnamedStore')}</h1>
<p>${format.dateLong(report.date)}${facts.map((fact) => html`<span>${fact}</span>`)}</p></div>
<div class="kind"><strong>${t('report.title')}</strong><p>${state}</p></div>
</header>`;
}

export function headlines(context: PageContext): Content {
  const rows = headlineRows(context.report);
  if (rows === 0) return null;
  const sentences = context.report.headlines.slice(0, rows);
  return html`<section class="headline">${sentences.map(
    (sentence) => html`<p>${writeSentence(context, sentence)}</p>`,
  )}</section>`;
}

export function figures(context: PageContext): Html {
  return html`<section class="figures">${context.report.figures.map((figure) =>
    figureCard(context, figure),
  )}</section>`;
}

function figureCard(context: PageContext, figure: Figure): Html {
  const { t } = context;
  const { yesterday, lastWeek, target } = figure.compare;
  const missing = figure.value === null && figure.needs.length > 0;
  const body = missing
    ? html`<p class="needs">${writeNeeds(context, figure.needs)}</p>`
    : html`<dl>${change(context, t('report.yesterday'), yesterday)}${change(
        context,
        t('report.lastWeek'),
        lastWeek,
      )}${change(context, t('report.target'), target)}</dl>`;
  return html`<article><h3>${kpiLabel(t, figure.kpi)}</h3>
<div class="value"><strong>${figureText(context, figure)}</strong>${sparkline(figure.trend)}</div>
${body}</article>`;
}

function figureText({ format }: PageContext, figure: Figure): string {
  const text = writeValue(format, figure.unit, figure.value);
  if (figure.unit !== 'money' || text.length <= LONGEST_FIGURE) return text;
  return format.moneyShort(figure.value);
}

function change({ format }: PageContext, label: string, comparison: Comparison): Html {
  const { change: value } = comparison;
  const sign = value === null || value === 0 ? '' : value > 0 ? '▲' : '▼';
  const text = writeChange(format, comparison).replace(/^[+-]/, '');
  return html`<div><dt>${label}</dt><dd>${sign === '' ? null : html`<i>${sign}</i>`}${text}</dd></div>`;
}

/** Up to three targets side by side, with the month so far. */
export function attainment(context: PageContext): Html {
  const { report, t, format } = context;
  const block = report.attainment;
  if (block.state === 'missing') {
    return html`<section class="missing"><h2>${t('report.attainment')}</h2><p>${writeNeeds(
      context,
      block.needs,
    )}</p></section>`;
  }
  const rows = block.rows.toSorted((a, b) => b.weight - a.weight).slice(0, 3);
  const score =
    block.score === null ? null : html`<strong>${format.percent(block.score, 0)}</strong>`;
  return html`<section class="attainment"><div class="score"><h2>${t('report.attainment')}</h2>${score}</div>
${rows.map((row) => {
  const share = Math.max(0, Math.min(1, (row.attainment ?? 0) / 1.25));
  return html`<div class="goal"><p><b>${kpiLabel(t, row.kpi)}</b> ${format.percent(row.attainment, 0)}
<span>${writeValue(format, row.unit, row.actual)} / ${writeValue(format, row.unit, row.target)}</span></p>
<div class="bullet"><i style="width:${(share * 100).toFixed(1)}%"></i><u></u></div>
<p class="quiet">${row.monthToDate === null ? null : monthWords(context, row.unit, row.monthToDate)}</p></div>`;
})}</section>`;
}

/** How the month stands, where it ends at this rate, and what each day left has to bring. */
function monthWords({ t, format }: PageContext, unit: KpiUnit, month: MonthToDate): string {
  const { attainment: so, pace, neededPerDay } = month;
  return [
    t('report.monthToDate', { attainment: format.percent(so, 0) }),
    ...(pace == null ? [] : [t('report.monthPace', { share: format.percent(pace.share, 0) })]),
    ...(neededPerDay === null || neededPerDay <= 0
      ? []
      : [t('report.monthNeeded', { needed: writeShort(format, unit, neededPerDay) })]),
  ].join(t('report.monthJoin'));
}
