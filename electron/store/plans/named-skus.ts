/** SKUs that are named in an error. */
const NAMED = 3;

/** The first few by name and code, and how many more: `Oat milk (1007), Rye (1012) … +5`. */
export function namedSkus(
  skus: readonly { readonly name: string; readonly code: string }[],
): string {
  const names = skus.slice(0, NAMED).map(({ name, code }) => `${name} (${code})`);
  const more = skus.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} … +${more}`;
}
