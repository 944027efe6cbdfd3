import { expect, it } from 'vitest';
import { productOf } from '#shared/domain/catalogue/product';

it.each([
  ['金针菇(盒)', '金针菇'],
  ['金针菇(2)', '金针菇'],
  ['洪湖莲藕（粉藕）', '洪湖莲藕'],
  ['Tomatoes (500 g) ', 'Tomatoes'],
  ['Tomatoes', 'Tomatoes'],
  ['(盒)', '(盒)'],
  ['A (b) c', 'A (b) c'],
])('%s is the product %s', (name, product) => {
  expect(productOf(name)).toBe(product);
});
