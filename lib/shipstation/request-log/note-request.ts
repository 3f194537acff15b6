import type { SignInFault } from "@/lib/access/authenticate-integration";
import { clip, markedText } from "@/lib/kernel/clean-text";
import type { ContactAction, ContactDetails } from "@/lib/shipstation/request-log/contact";
import type { ContactNotes } from "@/lib/shipstation/request-log/record-contact";
import type { StoreCredentials } from "@/lib/shipstation/wire/basic-auth";
import type { StoreRefusal } from "@/lib/shipstation/wire/replies";

/** What the request line says, before anybody knows who is asking. */
export function noteAsked(notes: ContactNotes, url: URL, credentials: StoreCredentials | null): void {
  const query = url.searchParams;
  notes.action = actionOf(query.get("action"));
  if (credentials) {
    notes.userName = credentials.userName;
    notes.credentialSource = credentials.source;
  }
  const orderNumber = query.get("order_number")?.trim();
  if (orderNumber) notes.orderNumber = orderNumber;
  // What was asked for, where it is the reason for the refusal; noteRefusal picks from it.
  notes.asked = (parameter) => clip(markedText(query.get(parameter) ?? ""), 100);
}

/** The refusal, with what explains it to the merchant; the caller reads less. */
export function noteRefusal(
  notes: ContactNotes,
  refusal: StoreRefusal & { readonly why?: SignInFault },
): void {
  notes.outcome = refusal.code;
  notes.details = { ...notes.details, ...explanation(refusal, notes) };
}

function explanation(
  refusal: StoreRefusal & { readonly why?: SignInFault },
  { asked = () => "" }: ContactNotes,
): ContactDetails {
  switch (refusal.code) {
    case "unauthorized":
    case "too-many-failures":
      return {
        ...(refusal.why !== undefined && { why: refusal.why }),
        ...(refusal.why === "query-credentials-off" && { queryCredentialsOff: true }),
        ...(refusal.code === "too-many-failures" && { seconds: refusal.seconds }),
      };
    case "bad-date":
    case "repeated-parameter":
      return { parameter: refusal.parameter, value: asked(refusal.parameter) };
    case "bad-page":
      return { parameter: "page", value: asked("page") };
    case "unknown-action":
      return { parameter: "action", value: asked("action") };
    case "order-of-dates":
      return { value: `${asked("start_date")} > ${asked("end_date")}` };
    case "method":
      return { allow: refusal.allow };
    default:
      return {};
  }
}

function actionOf(written: string | null): ContactAction {
  const action = written?.trim().toLowerCase();
  return action === "export" || action === "shipnotify" ? action : "unknown";
}
