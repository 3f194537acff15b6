/** An order that waits longer than two days for its parcel is late. */
export const lateAfterMs = 48 * 60 * 60 * 1000;
