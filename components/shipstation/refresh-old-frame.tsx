"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const oldMs = 60_000;

/** The frame stays as it is when a link is followed; once it is a minute old, its banners are asked for again. */
export function RefreshOldFrame({ renderedMs }: { readonly renderedMs: number }) {
  const router = useRouter();
  const path = usePathname();
  const lastPath = useRef(path);

  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    if (Date.now() - renderedMs > oldMs) router.refresh();
  }, [path, renderedMs, router]);

  return null;
}
