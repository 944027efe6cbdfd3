import { localDateTime } from '#shared/domain/calendar/local-time';
import { type Html, html } from '../html';
import type { PageContext } from './page-context';

/** What the figures rest on: how complete the data are, which version, how they are defined. */
export function foot({ report, options, t, format }: PageContext): Html {
  const { costCoverage, ticketCoverage, timeCoverage, skusToClassify } = report.completeness;
  const gaps = [
    partial(costCoverage)
      ? t('report.costCoverage', { share: format.percent(costCoverage) })
      : null,
    partial(ticketCoverage)
      ? t('report.ticketCoverage', { share: format.percent(ticketCoverage) })
      : null,
    partial(timeCoverage)
      ? t('report.timeCoverage', { share: format.percent(timeCoverage) })
      : null,
    skusToClassify > 0 ? t('report.skusToClassify', { count: skusToClassify }) : null,
  ].filter((gap) => gap !== null);
  const source = t('report.source', {
    version: format.count(report.dataVersion),
    madeAt: localDateTime(report.madeAt, options.timeZone),
  });
  return html`<footer class="foot"><div><p>${[t('report.definitionsNote'), ...gaps].join(' ')}</p></div>
<div class="last"><p>Qisan 七三 · ${source}</p><p>1 / 1</p></div></footer>`;
}

/** Some, but not all: none at all is said where the figure is missing. */
function partial(share: number | null): share is number {
  return share !== null && share > 0 && share < 0.9995;
}
