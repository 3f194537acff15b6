import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlLook } from "@/components/ui/control-look";

type SelectProps = ComponentProps<"select"> & { readonly hasError?: boolean };

/** The platform's own select: it works by keyboard, touch and screen reader everywhere. */
export function Select({ hasError = false, className, children, ...rest }: SelectProps) {
  return (
    <span className={classNames("relative inline-flex w-full min-w-0", className)}>
      <select {...rest} className={controlLook(hasError, "appearance-none truncate pe-8")}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
