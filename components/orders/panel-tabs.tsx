"use client";

import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { classNames } from "@/components/ui/class-names";

type PanelTabsProps = {
  readonly label: string;
  readonly panels: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
};

/** Views of one thing inside a card; the arrow keys go between them. */
export function PanelTabs({ label, panels }: PanelTabsProps) {
  return (
    <Tabs className="min-w-0">
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line px-4 sm:px-5">
        {panels.map((panel) => (
          <Tab
            key={panel.id}
            id={panel.id}
            className={({ isSelected }) =>
              classNames(
                "-mb-px min-h-9 cursor-pointer rounded-t-control border-b-2 px-3 py-1.5 whitespace-nowrap pointer-coarse:min-h-11",
                isSelected
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-muted hover:border-line-strong hover:text-ink",
              )
            }
          >
            {panel.label}
          </Tab>
        ))}
      </TabList>
      {panels.map((panel) => (
        <TabPanel
          key={panel.id}
          id={panel.id}
          className="min-w-0 rounded-b-card px-4 pt-3 pb-4 sm:px-5 sm:pb-5"
        >
          {panel.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
