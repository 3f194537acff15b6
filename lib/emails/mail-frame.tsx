import { Fragment } from "react";
import { Body, Button, Container, Head, Hr, Html, Preview, Text } from "react-email";
import type { Locale } from "@/lib/i18n/locale";

const ink = "#1c1f26";
const muted = "#5a6170";
const font = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const looks = {
  body: { backgroundColor: "#f2f3f6", fontFamily: font, margin: "0", padding: "24px 8px" },
  card: {
    backgroundColor: "#ffffff",
    border: "1px solid #dfe2e8",
    borderRadius: "10px",
    maxWidth: "560px",
    padding: "24px",
  },
  store: { color: muted, fontSize: "13px", fontWeight: "600", margin: "0 0 16px" },
  title: { color: ink, fontSize: "20px", fontWeight: "600", lineHeight: "28px", margin: "0 0 12px" },
  text: { color: ink, fontSize: "15px", lineHeight: "23px", margin: "0 0 14px" },
  button: {
    backgroundColor: "#1f4fd8",
    borderRadius: "6px",
    color: "#ffffff",
    fontSize: "15px",
    fontWeight: "600",
    padding: "11px 18px",
    textDecoration: "none",
  },
  line: { borderColor: "#dfe2e8", margin: "20px 0 14px" },
  footer: { color: muted, fontSize: "12px", lineHeight: "18px", margin: "0" },
} as const;

type MailFrameProps = {
  readonly locale: Locale;
  /** Whose mail it is: the store, or the platform. */
  readonly from: string;
  readonly title: string;
  /** What a mail program shows beside the subject. */
  readonly preview: string;
  readonly footer: string;
  readonly children: React.ReactNode;
};

/** The one look of all mails: a white card on grey, styles in place because mail programs know no sheets. */
export function MailFrame({ locale, from, title, preview, footer, children }: MailFrameProps) {
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={looks.body}>
        <Container style={looks.card}>
          <Text style={looks.store}>{from}</Text>
          <h1 style={looks.title}>{title}</h1>
          {children}
          <Hr style={looks.line} />
          <Text style={looks.footer}>{footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph; its line ends stay line ends, in the plain text too. */
export function MailText({ children }: { readonly children: string }) {
  return (
    <Text style={looks.text}>
      {children.split("\n").map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </Text>
  );
}

export function MailButton({
  href,
  children,
}: {
  readonly href: string;
  readonly children: React.ReactNode;
}) {
  return (
    <p style={{ margin: "6px 0 18px" }}>
      <Button href={href} style={looks.button}>
        {children}
      </Button>
    </p>
  );
}
