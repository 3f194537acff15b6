import { Search } from "lucide-react";
import { controlLook } from "@/components/ui/control-look";

type SearchBoxProps = {
  readonly label: string;
  readonly placeholder: string;
  /** What is searched for now. */
  readonly value: string;
};

/** What a list's search is typed into: the field "q" of a plain GET form. */
export function SearchBox({ label, placeholder, value }: SearchBoxProps) {
  return (
    <label className="relative min-w-0 grow basis-56">
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        name="q"
        defaultValue={value}
        maxLength={200}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        className={controlLook(false, "ps-8.5")}
      />
    </label>
  );
}
