/**
 * Solves A · x = b for a symmetric positive definite A (rows one after the other, `n` × `n`) by
 * Cholesky's decomposition; A is overwritten. Throws when A is not positive definite.
 */
export function solvePositive(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (a[i * n + k] ?? 0) * (a[j * n + k] ?? 0);
      if (i !== j) a[i * n + j] = sum / (a[j * n + j] ?? 1);
      else if (sum > 0) a[i * n + i] = Math.sqrt(sum);
      else throw new RangeError('matrix is not positive definite');
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - (a[i * n + k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (a[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] ?? 0) - (a[k * n + i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (a[i * n + i] ?? 1);
  }
  return x;
}
