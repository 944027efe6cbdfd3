import {
  addCategory,
  listCategories,
  listUnclassified,
  moveSkus,
  unclassifiedCategory,
} from '#electron/store/categories';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';

export const catalogue: Handlers<QisanContract>['catalogue'] = {
  categories: (context) => listCategories(context.read),
  unclassified: (context) => listUnclassified(context.read),
  classify: (context, { skuIds, category }) => {
    const db = context.write;
    const categoryId =
      category.is === 'existing'
        ? category.id
        : category.is === 'new'
          ? addCategory(db, category.name, category.parentId)
          : unclassifiedCategory(db);
    return { categoryId, moved: moveSkus(db, skuIds, categoryId, context.now()) };
  },
};
