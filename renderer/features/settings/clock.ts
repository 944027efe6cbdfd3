/** Minutes after midnight of `7:30` or `25:00` (one o'clock at night); null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours <= 30 && minutes < 60 ? hours * 60 + minutes : null;
}
