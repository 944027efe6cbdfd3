/** Ids of the category `@categoryId` and of all below it. */
export const CATEGORY_AND_BELOW = `
  WITH RECURSIVE tree (id) AS (
    SELECT @categoryId UNION SELECT category.id FROM category JOIN tree ON parent_id = tree.id
  ) SELECT id FROM tree`;
