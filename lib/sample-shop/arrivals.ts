import type { Dice } from "@/lib/sample-shop/dice";
import { dayMs, minuteMs } from "@/lib/sample-shop/sample-order";

const youngestMs = 25 * minuteMs;

/** When `count` orders of the last `days` days came in: by day rather than by night, more of them lately. */
export function arrivals(count: number, days: number, now: Date, dice: Dice): Date[] {
  const moments = Array.from({ length: count }, (_, index) => {
    const share = 1 - index / (count - 1);
    const ageMs = youngestMs + share ** 1.4 * (days * dayMs - 2 * youngestMs);
    // 13:00 to 03:59 UTC is morning to evening from New York to Los Angeles.
    const minuteOfDay = dice.between(13 * 60, 27 * 60 + 59);
    const exactly = now.getTime() - ageMs;
    if (ageMs < 1.5 * dayMs) return exactly;
    const midnight = Math.floor(exactly / dayMs) * dayMs;
    return Math.max(midnight + minuteOfDay * minuteMs, now.getTime() - days * dayMs);
  });
  return moments.sort((one, other) => one - other).map((moment) => new Date(moment));
}
