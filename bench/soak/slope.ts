type Point = { readonly atMs: number; readonly value: number };

const tenMinutesMs = 600_000;

/** How much a value rises in ten minutes, by least squares over all points. */
export function risePerTenMinutes(points: readonly Point[]): number {
  if (points.length < 2) return 0;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanAt = mean(points.map(({ atMs }) => atMs));
  const meanValue = mean(points.map(({ value }) => value));
  const both = points.reduce((sum, { atMs, value }) => sum + (atMs - meanAt) * (value - meanValue), 0);
  const spread = points.reduce((sum, { atMs }) => sum + (atMs - meanAt) ** 2, 0);
  return (both / spread) * tenMinutesMs;
}
