import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "./code-block";

type CallCardProps = {
  readonly id: string;
  readonly title: string;
  readonly method: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly sample: string;
  readonly paragraphs: readonly string[];
  readonly children?: ReactNode;
};

/** One call: how it is made, what it does, and a command to try it with. */
export function CallCard({ id, title, method, path, sample, paragraphs, children }: CallCardProps) {
  const t = useTranslations("apiDocs");
  return (
    <Card id={id} title={title} flush>
      <div className="px-4 pb-4 sm:px-5">
        <p>
          <code className="font-semibold break-all">
            {method} {path}
          </code>
        </p>
        {paragraphs.map((text) => (
          <p key={text} className="mt-2 max-w-prose">
            {text}
          </p>
        ))}
        <CodeBlock label={t("sample", { title })} code={sample} />
      </div>
      {children}
    </Card>
  );
}
