"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type FoldableCardProps = {
  readonly id: string;
  readonly title: ReactNode;
  /** Stands there folded or not. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly startsFolded: boolean;
  readonly showLabel: string;
  readonly hideLabel: string;
  /** Remembers the choice. */
  readonly onFold: (isFolded: boolean) => Promise<unknown>;
};

/** A card that takes one line when its reader knows what is in it. */
export function FoldableCard(props: FoldableCardProps) {
  const { id, title, summary, children, startsFolded, showLabel, hideLabel, onFold } = props;
  const bodyId = useId();
  const [isFolded, setIsFolded] = useState(startsFolded);
  const Icon = isFolded ? ChevronDown : ChevronUp;
  const fold = () => {
    setIsFolded(!isFolded);
    // The choice holds on this page whether or not it could be remembered for the next.
    void onFold(!isFolded).catch(() => undefined);
  };
  return (
    <Card
      id={id}
      title={title}
      actions={
        <>
          {summary}
          <Button
            variant="ghost"
            size="small"
            aria-expanded={!isFolded}
            aria-controls={bodyId}
            onClick={fold}
            icon={<Icon aria-hidden="true" className="size-4" />}
          >
            {isFolded ? showLabel : hideLabel}
          </Button>
        </>
      }
    >
      <div id={bodyId} hidden={isFolded}>
        {children}
      </div>
    </Card>
  );
}
