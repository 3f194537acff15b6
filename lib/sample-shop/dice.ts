/** Chance that falls the same way every time, so that everybody's sample shop is the same shop. */
export type Dice = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;
  /** True this often in a hundred. */
  readonly percent: (chance: number) => boolean;
};

export function diceFrom(seed: number): Dice {
  const roll = mulberry32(seed);
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return {
    between,
    pick: (things) => things[between(0, things.length - 1)] ?? things[0],
    percent: (chance) => roll() * 100 < chance,
  };
}

/** Tommy Ettinger's generator: 32 bits of state are plenty for a few thousand throws. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
