/** The EAN-13 of twelve digits: their check digit (GS1, weights 1 and 3 in turn) is appended. */
export function ean13(twelveDigits: string): string {
  const sum = [...twelveDigits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return twelveDigits + String((10 - (sum % 10)) % 10);
}
