import {
  createReview,
  readReview,
  reviewOf,
  writeComment,
  writeLayout,
  writeNote,
  writeTemplateOf,
} from '#electron/store/review/records';
import {
  listTemplates,
  readTemplate,
  removeTemplate,
  saveTemplate,
} from '#electron/store/review/templates';
import type { QisanContract } from '#shared/contract/index';
import { compareDecks } from '#shared/domain/deck/figures';
import { defaultLook } from '#shared/domain/deck/look';
import type { Handlers } from '../context';
import { frozenDeck } from '../deck/archive';
import { addTask } from '../review/add-task';
import { acceptAll, changeComment } from '../review/comments';
import { changesSince, weekDeck } from '../review/deck';
import { reviewRanges } from '../review/ranges';
import { reviewView } from '../review/view';
import { reviewExportHandlers } from './review-export';

export const reviews: Handlers<QisanContract>['reviews'] = {
  ranges: (context, { weeks }) => reviewRanges(context.read, weeks),
  open: (context, range) => ({
    id: reviewOf(context.write, range)?.id ?? createReview(context.write, range, context.now()),
  }),
  get: (context, { id, lang }) => reviewView(context.read, id, lang, context.now()),
  deck: (context, input) => weekDeck(context.read, input, context.now()),
  arrange: (context, { id, order, shown }) => {
    readReview(context.write, id);
    writeLayout(context.write, id, { order, shown });
    return { arranged: true };
  },
  comment: (context, input) => changeComment(context.write, input, context.now()),
  acceptAll: (context, { id }) => acceptAll(context.write, id, context.now()),
  restore: (context, { id, pages }) => {
    readReview(context.write, id);
    for (const { pageId, kept } of pages) writeComment(context.write, id, pageId, kept);
    return { restored: true };
  },
  note: (context, { id, pageId, note }) => {
    readReview(context.write, id);
    writeNote(context.write, id, pageId, note);
    return { noted: true };
  },
  addTask: (context, input) => ({ actionId: addTask(context.write, input, context.now()) }),
  templates: (context) => listTemplates(context.read),
  saveTemplate: (context, { look, ...template }) =>
    saveTemplate(context.write, { ...template, look: { ...look, rise: defaultLook.rise } }),
  removeTemplate: (context, { id }) => {
    removeTemplate(context.write, id);
    return { removed: true };
  },
  chooseTemplate: (context, { id, templateId }) => {
    readReview(context.write, id);
    if (templateId !== null) readTemplate(context.write, templateId);
    writeTemplateOf(context.write, id, templateId);
    return { chosen: true };
  },
  changes: (context, { id }) =>
    changesSince(context.read, frozenDeck(context, id).deck, context.now()),
  compare: (context, { before, now, lang }) => {
    const deckOf = (side: typeof before) =>
      'archived' in side
        ? frozenDeck(context, side.archived).deck
        : weekDeck(context.read, { ...side, lang }, context.now());
    return compareDecks(deckOf(before), deckOf(now));
  },
  ...reviewExportHandlers,
};
