import type { ReactNode } from "react";
import type { Wait } from "@/components/shipstation/use-countdown";

type CountdownProps = {
  readonly wait: Wait;
  readonly words: (seconds: number) => ReactNode;
};

/** Seconds that run down before the eyes; a screen reader hears once how many there are. */
export function Countdown({ wait: { seconds, left }, words }: CountdownProps) {
  return (
    <>
      <span role="status" className="sr-only">
        {left > 0 && words(seconds)}
      </span>
      {left > 0 && <span aria-hidden="true">{words(left)}</span>}
    </>
  );
}
