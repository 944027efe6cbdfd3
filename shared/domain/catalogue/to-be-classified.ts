/**
 * The category in which SKUs wait that came with sales and no category. It is data, made once and
 * read in every language, so it carries both names.
 */
export const toBeClassified = {
  code: 'to-be-classified',
  name: '待分类 To be classified',
  purpose: 'to_be_classified',
} as const;
