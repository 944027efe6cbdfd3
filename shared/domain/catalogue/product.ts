/**
 * What a SKU is without how it is packed: its name up to the bracket that ends it, as in 金针菇(盒) and
 * 金针菇(2), or "Tomatoes (500 g)". SKUs of one category that share it are one product to a customer.
 */
export function productOf(name: string): string {
  const product = name.replace(/\s*[（(][^（()）]*[)）]\s*$/u, '').trim();
  return product === '' ? name.trim() : product;
}
