import type { DeckSource } from '../../deck/model';
import { kpiTable } from '../../kpi/table';
import { ratio } from '../../money/money';
import {
  keyParam,
  numberParam,
  type Sentence,
  type SentenceParam,
  shortParam,
} from '../../report/sentence';
import {
  amount,
  cell,
  change,
  difference,
  kpiLabel,
  numberCell,
  numbersColumn,
  page,
  remark,
  say,
  series,
  valueIn,
  word,
  wordsColumn,
} from '../blocks';
import { type Cause, type CausePart, storeCause } from '../causes';
import type { ReviewContext } from '../context';
import { type Flag, watched } from '../flags';
import type { ActionProposal, ReviewPage, ReviewTable } from '../review';
import { MOST_ROWS } from './execution';

/** Pages that take a problem apart, beside the one of the store's net sales. */
const MOST_CAUSES = 2;
/** A part is named as a cause from this share of the difference on. */
const CAUSE_SHARE = 0.3;

/** Every problem by the two rules, the most money first. */
export function flagsPage(context: ReviewContext, flags: readonly Flag[]): ReviewPage {
  const { facts } = context;
  const shown = flags.slice(0, MOST_ROWS);
  const [first] = flags;
  const names = [...new Set(shown.map(({ kpi }) => kpi))].join(', ');
  const asked = context.source(`kpis.query(${names})`);
  const askedBefore = context.source(`kpis.query(${names})`, context.frame.before);
  return page({
    id: 'problems.flags',
    part: 'problems',
    state: context.hasSales ? 'ready' : 'missing',
    title:
      first === undefined
        ? say('noFlags')
        : say('flagsTitle', { count: numberParam('count', flags.length), subject: first.subject }),
    subtitle: say('flagsSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks:
      first === undefined
        ? [watchedTable(context)]
        : [
            {
              kind: 'table',
              columns: [
                wordsColumn('subject', word('figure'), 2.4),
                wordsColumn('reason', word('why'), 2.4),
                numbersColumn('now', word('actual'), 1.6, [asked]),
                numbersColumn('before', context.beforeLabel, 1.3, [asked, askedBefore]),
                numbersColumn('attainment', kpiLabel('attainment'), 1.2, [
                  asked,
                  context.source(`targets.days(${names})`),
                ]),
                wordsColumn('cause', word('mainCause'), 2.8),
              ],
              rows: shown.map((flag) => {
                const { unit, direction } = kpiTable[flag.kpi];
                const lead = flag.cause === null ? null : leadOf(flag.cause);
                return [
                  cell(flag.subject),
                  cell({
                    as: 'list',
                    items: flag.reasons.map((reason) => word(`reason_${reason}`)),
                  }),
                  numberCell(amount(unit, flag.now)),
                  numberCell(change(unit, flag.now, flag.before, direction)),
                  numberCell(amount('ratio', flag.attainment)),
                  cell(lead === null ? word('causeUnknown') : effectPhrase(lead)),
                ];
              }),
              keys: shown.map(({ key }) => key),
              total: null,
            },
          ],
    draft: shown.slice(0, 3).map((flag) => flagRemark(context, flag)),
    kpis:
      first === undefined
        ? watched.filter((kpi) => valueIn(facts.now, kpi) !== null)
        : [...new Set(shown.map(({ kpi }) => kpi))],
    proposal: first === undefined ? null : proposalOf(first),
  });
}

/** Nothing is wrong: what was looked at, and how it stands. */
function watchedTable(context: ReviewContext): ReviewTable {
  const { facts, frame, kpiSource } = context;
  const known = watched.filter((kpi) => valueIn(facts.now, kpi) !== null);
  const asked = known.map((kpi) => kpiSource(kpi));
  const askedBefore = known.map((kpi) => kpiSource(kpi, frame.before));
  const targets = known.map((kpi) => context.source(`targets.days(${kpi})`));
  return {
    kind: 'table',
    columns: [
      wordsColumn('subject', word('figure'), 2.4),
      numbersColumn('now', word('actual'), 1.6, asked),
      numbersColumn('before', context.beforeLabel, 1.3, [...asked, ...askedBefore]),
      numbersColumn('attainment', kpiLabel('attainment'), 1.2, [...asked, ...targets]),
      wordsColumn('verdict', word('verdict'), 2.4),
    ],
    rows: known.map((kpi) => {
      const { unit, direction } = kpiTable[kpi];
      const now = valueIn(facts.now, kpi);
      return [
        cell(kpiLabel(kpi)),
        numberCell(amount(unit, now)),
        numberCell(change(unit, now, valueIn(facts.before, kpi), direction)),
        numberCell(amount('ratio', ratio(now, context.targetOf(kpi)))),
        cell(word('noProblem')),
      ];
    }),
    keys: known,
    total: null,
  };
}

/** One problem in a sentence with its cause. */
export function flagRemark(context: ReviewContext, flag: Flag) {
  const { unit, direction } = kpiTable[flag.kpi];
  const moved = change(unit, flag.now, flag.before, direction).exact;
  const lead = flag.cause === null ? null : leadOf(flag.cause);
  const params = {
    subject: flag.subject,
    change: unit === 'ratio' ? pointsParam(moved) : numberParam('ratio', moved, true),
    before: context.beforeWord,
    attainment: numberParam('ratio', flag.attainment),
    cause: lead === null ? word('causeUnknown') : effectPhrase(lead),
  };
  const falling = flag.reasons.includes('falling');
  const off = flag.reasons.includes('offTarget');
  const key = falling ? (off ? 'flagBoth' : 'flagFalling') : 'flagOffTarget';
  return remark(say(lead === null ? key : `${key}Cause`, params), 'warning');
}

/** What moved the store's net sales, and the problems that cost most: each with parts that add up. */
export function causePages(context: ReviewContext, flags: readonly Flag[]): ReviewPage[] {
  const own = context.hasBefore && context.hasSales ? storeCause(context.facts) : null;
  const store: ReviewPage[] =
    own === null
      ? []
      : [
          causePage(context, {
            key: 'netSales',
            subject: kpiLabel('netSales'),
            cause: own,
            proposal: null,
          }),
        ];
  const others = flags
    .filter(({ key }) => key !== 'netSales')
    .flatMap((flag) =>
      flag.cause === null || flag.cause.difference === 0
        ? []
        : [
            causePage(context, {
              key: flag.key,
              // What is taken apart of a margin is the profit that it makes.
              subject: flag.kpi === 'grossMargin' ? kpiLabel('grossProfit') : flag.subject,
              cause: flag.cause,
              proposal: proposalOf(flag),
            }),
          ],
    );
  return [...store, ...others.slice(0, MOST_CAUSES)];
}

interface Told {
  readonly key: string;
  readonly subject: SentenceParam;
  readonly cause: Cause;
  readonly proposal: ActionProposal | null;
}

function causePage(context: ReviewContext, { key, subject, cause, proposal }: Told): ReviewPage {
  const { facts, frame } = context;
  const lead = leadOf(cause);
  const params = {
    subject,
    amount: shortParam(cause.unit, cause.difference, true),
    before: context.beforeWord,
    ...(lead === null ? {} : { cause: effectPhrase(lead) }),
  };
  const direction = cause.difference < 0 ? 'Fell' : 'Rose';
  return page({
    id: `problems.cause.${key}`,
    part: 'problems',
    title:
      cause.difference === 0
        ? say('causeSame', params)
        : say(`cause${direction}${lead === null ? '' : 'Lead'}`, params),
    subtitle: say('causeSubtitle', {
      subject,
      from: { as: 'range', ...frame.before },
      to: { as: 'range', ...facts.range },
    }),
    blocks: [
      {
        kind: 'chart',
        type: 'bar',
        alt: say('causeAlt', { subject }),
        labels: cause.parts.map(({ effect }) => word(`effect_${effect}`)),
        keys: cause.parts.map(({ effect }) => effect),
        series: [
          series(
            'amount',
            word('effect'),
            cause.unit,
            'actual',
            cause.parts.map((part) => part.amount),
            causeSources(context),
          ),
        ],
        emphasis: cause.parts.length === 0 ? null : 0,
      },
      causeTable(context, cause),
    ],
    draft: cause.parts.slice(0, 3).map((part) => partRemark(cause, part)),
    kpis: ['netSales', 'tickets', 'unitsPerTicket', 'averageUnitPrice'],
    proposal,
  });
}

/** A cause is split over the SKUs of both periods. */
function causeSources({ facts, frame, kpiSource }: ReviewContext): DeckSource[] {
  return [kpiSource('netSales', frame.before, 'sku'), kpiSource('netSales', facts.range, 'sku')];
}

function causeTable(context: ReviewContext, cause: Cause): ReviewPage['blocks'][number] {
  const { beforeWord } = context;
  return {
    kind: 'table',
    columns: [
      wordsColumn('effect', word('effect'), 2.4),
      numbersColumn('amount', word('amount'), 1.6, causeSources(context)),
    ],
    rows: [
      [cell(beforeWord), numberCell(amount(cause.unit, cause.from))],
      ...cause.parts.map((part) => [
        cell(word(`effect_${part.effect}`)),
        numberCell(difference(cause.unit, part.amount)),
      ]),
      [cell(word('thisPeriod')), numberCell(amount(cause.unit, cause.to))],
    ],
    keys: ['before', ...cause.parts.map(({ effect }) => effect), 'now'],
    total: cause.parts.length + 1,
  };
}

function partRemark(cause: Cause, part: CausePart) {
  const against = Math.sign(part.amount) !== Math.sign(cause.difference);
  return remark(
    say(against ? 'partAgainst' : 'partAlong', {
      label: word(`effect_${part.effect}`),
      effect: effectPhrase(part),
      amount: shortParam(cause.unit, part.amount, true),
    }),
    part.amount < 0 ? 'warning' : 'good',
  );
}

/** The part that explains most of the difference, where one explains a good share of it. */
export function leadOf({ parts, difference: whole }: Cause): CausePart | null {
  const along = parts.filter((part) => whole !== 0 && part.amount / whole >= CAUSE_SHARE);
  return along[0] ?? null;
}

/** "fewer tickets", in the words of the daily report where it has them. */
function effectPhrase({ effect, amount: value }: CausePart): SentenceParam {
  const way = value > 0 ? 'Up' : 'Down';
  const own = effect === 'salesVolume' || effect === 'categoryMix' || effect === 'marginRate';
  return own ? word(`${effect}${way}`) : keyParam(`finding.${effect}${way}`);
}

function pointsParam(value: number | null): SentenceParam {
  return { as: 'points', value };
}

/** What to do about a problem, by what caused it. */
export function proposalOf(flag: Flag): ActionProposal {
  const lead = flag.cause === null ? null : leadOf(flag.cause);
  const title: Sentence = say(lead === null ? 'propose' : `propose_${lead.effect}`, {
    subject: flag.subject,
  });
  return { title, kpi: flag.kpi, categoryId: flag.categoryId };
}
