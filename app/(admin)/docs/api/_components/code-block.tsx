import { CopyButton } from "@/components/ui/copy-button";

type CodeBlockProps = { readonly label: string; readonly code: string };

/** Text for a machine, to read or to copy. It scrolls by itself, so that the page does not. */
export function CodeBlock({ label, code }: CodeBlockProps) {
  return (
    <figure className="mt-3 rounded-control border border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-2 border-b border-line ps-3 text-[0.8125rem] text-muted">
        {label}
        <CopyButton label={label} value={code} />
      </figcaption>
      {/* Whoever has no mouse scrolls it with the arrow keys. */}
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-96 overflow-auto p-3 text-[0.8125rem]"
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
