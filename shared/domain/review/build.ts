import { page, remark, say, word } from './blocks';
import { contextOf, type ReviewContext } from './context';
import type { ReviewFacts } from './facts';
import { type Flag, flagsOf } from './flags';
import { attainmentPages } from './pages/attainment';
import { actionsPage, plansPage, rosterPage } from './pages/execution';
import { categoriesPage, channelsPage, moversPage, pricesPage, skusPage } from './pages/goods';
import { outlookPage, planPage } from './pages/next-week';
import { contentsPage, coverPage, rangePage, summaryPage, teamPage } from './pages/overview';
import { causePages, flagRemark, flagsPage, proposalOf } from './pages/problems';
import { promotionsPage } from './pages/promotions';
import { daysPage, hoursPage, trendPage } from './pages/results';
import type { ActionProposal, Review, ReviewPage } from './review';

/** Problems that the summary names. */
const SUMMARY_FLAGS = 3;
/** Tasks that findings ask for, in the plan of the next period. */
const MOST_PROPOSALS = 4;

/** The review of a range: every page that there can be, with its data or what it lacks. */
export function buildReview(facts: ReviewFacts): Review {
  const context = contextOf(facts);
  const flags = context.hasSales ? flagsOf(context) : [];
  const range = rangePage(context);
  const proposals = proposalsOf(flags, [range]);
  const pages: ReviewPage[] = [
    coverPage(context),
    contentsPage(context),
    summaryPage(context, summaryFindings(context, flags)),
    range,
    teamPage(context),
    ...attainmentPages(context),
    actionsPage(context),
    plansPage(context),
    rosterPage(context),
    trendPage(context),
    daysPage(context),
    hoursPage(context),
    categoriesPage(context),
    channelsPage(context),
    promotionsPage(context),
    pricesPage(context),
    skusPage(context),
    moversPage(context),
    flagsPage(context, flags),
    ...causePages(context, flags),
    planPage(context, proposals),
    outlookPage(context),
    page({
      id: 'definitions',
      part: 'definitions',
      state: context.hasSales ? 'ready' : 'missing',
      title: say('definitionsTitle'),
      subtitle: say('definitionsSubtitle'),
      blocks: [],
    }),
  ];
  return {
    format: 1,
    range: facts.range,
    isWeek: context.frame.isWeek,
    madeAt: facts.madeAt,
    dataVersion: facts.dataVersion,
    store: facts.store,
    pages: pages.map((one) => (one.state === 'missing' ? lacking(one) : one)),
  };
}

/** Titles that say by themselves that there is nothing. */
const tellingTitles: ReadonlySet<string> = new Set(
  [
    'noSales',
    'noTargets',
    'noActions',
    'noPlan',
    'channelsNone',
    'categoriesNone',
    'pricesNone',
  ].map((key) => say(key).key),
);

/** A page without data makes no statement of figures that it does not have: it says what would fill it. */
function lacking(empty: ReviewPage): ReviewPage {
  const title = tellingTitles.has(empty.title.key)
    ? empty.title
    : say('missingTitle', { page: word(`page.${empty.id}`) });
  return { ...empty, title, blocks: [], draft: [], kpis: [], proposal: null };
}

function summaryFindings(context: ReviewContext, flags: readonly Flag[]): ReviewPage['draft'] {
  if (!context.hasSales) return [];
  if (flags.length === 0) return [remark(say('noFlagsRemark'), 'good')];
  return flags.slice(0, SUMMARY_FLAGS).map((flag) => flagRemark(context, flag));
}

/** What the findings ask for: the problems first, each kind of task once. */
function proposalsOf(flags: readonly Flag[], pages: readonly ReviewPage[]): ActionProposal[] {
  const all = [
    ...flags.map(proposalOf),
    ...pages.flatMap(({ proposal }) => (proposal === null ? [] : [proposal])),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ title }) => (seen.has(title.key) ? false : seen.add(title.key).size > 0))
    .slice(0, MOST_PROPOSALS);
}
