import { clip, markedText } from "@/lib/kernel/clean-text";
import { wholeAnswer } from "@/lib/kernel/whole-answer";
import type { NoticeFault } from "@/lib/shipstation/wire/notice-elements";
import type { RequestProblem } from "@/lib/shipstation/wire/request";
import { escapeText } from "@/lib/shipstation/wire/xml";

/** Every answer of the endpoint that is no success. The code is what the log keeps. */
export type StoreRefusal =
  | RequestProblem
  | { readonly code: "order-unknown"; readonly orderNumber: string }
  | { readonly code: "too-many-failures"; readonly seconds: number }
  | {
      readonly code:
        | "unauthorized"
        | "not-enabled"
        | "suspended"
        | "user-not-entered"
        | "browser"
        | "https"
        | "order-number-missing"
        | "order-mismatch"
        | "bad-xml"
        | "too-large"
        | "too-slow"
        | "encoded"
        | "length-mismatch"
        | "unavailable"
        | "server";
    };
export type RefusalCode = StoreRefusal["code"];

type Row = { readonly status: number; readonly en: string; readonly fr: string };

/** ShipStation shows these sentences to the merchant, so they say what to do. {} is what the refusal is about. */
const rows: Readonly<Record<RefusalCode, Row>> = {
  unauthorized: {
    status: 401,
    en: "Wrong user name or password for this store. Check the ShipStation user in Systems > Configuration > General.",
    fr: "Nom d'utilisateur ou mot de passe incorrect.",
  },
  "not-enabled": {
    status: 403,
    en: "ShipStation is not enabled for this store.",
    fr: "ShipStation n'est pas activé pour cette boutique.",
  },
  suspended: { status: 403, en: "This store is suspended.", fr: "Cette boutique est suspendue." },
  "user-not-entered": {
    status: 403,
    en: "Enter this user under Systems > Configuration > General first.",
    fr: "Indiquez d'abord cet utilisateur dans Système > Configuration > Général.",
  },
  browser: {
    status: 403,
    en: "This address is for ShipStation, not for web pages.",
    fr: "Cette adresse est réservée à ShipStation.",
  },
  https: {
    status: 403,
    en: "Use the https address of this store.",
    fr: "Utilisez l'adresse https de cette boutique.",
  },
  "unknown-action": {
    status: 400,
    en: "Unknown action. Expected action=export or action=shipnotify.",
    fr: "Action inconnue.",
  },
  method: {
    status: 405,
    en: "This action is asked with {}.",
    fr: "Cette action se demande avec {}.",
  },
  "repeated-parameter": {
    status: 400,
    en: "The parameter {} is given more than once.",
    fr: "Le paramètre {} est répété.",
  },
  "bad-date": {
    status: 400,
    en: "{} must look like 03/23/2026 21:09 (UTC).",
    fr: "Date de {} illisible.",
  },
  "order-of-dates": {
    status: 400,
    en: "start_date must not be after end_date.",
    fr: "La date de début suit la date de fin.",
  },
  "bad-page": {
    status: 400,
    en: "page must be a whole number from 1 to 32767.",
    fr: "Numéro de page illisible.",
  },
  "order-unknown": {
    status: 404,
    en: "Order {} does not exist in this store.",
    fr: "La commande {} n'existe pas dans cette boutique.",
  },
  "order-number-missing": {
    status: 400,
    en: "The order number is missing.",
    fr: "Le numéro de commande manque.",
  },
  "order-mismatch": {
    status: 409,
    en: "The notice names two different orders. Nothing was changed.",
    fr: "L'avis désigne deux commandes différentes. Rien n'a été modifié.",
  },
  "bad-xml": {
    status: 400,
    en: "The shipment notice is not readable XML.",
    fr: "Avis d'expédition illisible.",
  },
  "too-large": {
    status: 413,
    en: "The shipment notice is larger than 256 kB.",
    fr: "Avis d'expédition trop volumineux.",
  },
  "too-slow": {
    status: 408,
    en: "The shipment notice took too long to arrive.",
    fr: "L'avis d'expédition a mis trop de temps à arriver.",
  },
  encoded: {
    status: 415,
    en: "Send the shipment notice without Content-Encoding.",
    fr: "Envoyez l'avis d'expédition sans compression.",
  },
  "length-mismatch": {
    status: 400,
    en: "The shipment notice arrived incomplete.",
    fr: "Avis d'expédition incomplet.",
  },
  "too-many-failures": {
    status: 429,
    en: "Too many failed sign-ins. Wait {} seconds.",
    fr: "Trop d'échecs. Patientez {} secondes.",
  },
  unavailable: {
    status: 503,
    en: "The store is busy. Nothing was lost. Try again in a minute.",
    fr: "La boutique est occupée. Réessayez dans une minute.",
  },
  server: {
    status: 500,
    en: "The store could not answer. Nothing was lost.",
    fr: "La boutique n'a pas pu répondre.",
  },
};

/** Whatever is wrong with a body, ShipStation gets one answer; the log has the fault. */
export function refusalOfFault(fault: NoticeFault): StoreRefusal {
  return { code: fault === "too-large" ? "too-large" : "bad-xml" };
}

/** One page of the feed, whose memory is its own. */
export function ordersAnswer(xml: Buffer<ArrayBuffer>): Response {
  return answer(200, xml, {}, true);
}

/** A notice was recorded, now or before. ShipStation reads the status only, but an empty body reads as an error. */
export function receivedAnswer(): Response {
  return answer(200, Buffer.from('<?xml version="1.0" encoding="utf-8"?>\n<Received/>\n'));
}

/** One sentence in English, then in French, with the id under which the log has the request. */
export function refusalAnswer(refusal: StoreRefusal, requestId: string): Response {
  const { status, en, fr } = rows[refusal.code];
  const [subject, subjectFr = subject] = subjectOf(refusal);
  const sentence = `${en.replace("{}", () => subject)} / ${fr.replace("{}", () => subjectFr)} (${requestId})`;
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<Error code="${refusal.code}">${escapeText(sentence)}</Error>\n`;
  return answer(status, Buffer.from(xml), headersOf(refusal));
}

/** The answer to HEAD: that of GET without its body. */
export function withoutBody(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers });
}

function answer(
  status: number,
  bytes: Buffer<ArrayBuffer>,
  more: Readonly<Record<string, string>> = {},
  isOwn = false,
): Response {
  const headers = {
    "Content-Type": "text/xml; charset=utf-8",
    "Content-Length": String(bytes.length),
    // Next drops Content-Length; the web server makes it from this one, which never leaves the house.
    "X-Answer-Length": String(bytes.length),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    ...more,
  };
  return wholeAnswer(bytes, { status, headers }, isOwn);
}

function headersOf(refusal: StoreRefusal): Readonly<Record<string, string>> {
  switch (refusal.code) {
    case "unauthorized":
      return { "WWW-Authenticate": 'Basic realm="ShipStation", charset="UTF-8"' };
    case "method":
      return { Allow: refusal.allow };
    case "too-many-failures":
      return { "Retry-After": String(refusal.seconds) };
    case "unavailable":
      return { "Retry-After": "60" };
    default:
      return {};
  }
}

/** What the sentence is about, in English and, where it differs, in French. */
function subjectOf(refusal: StoreRefusal): readonly [english: string, french?: string] {
  switch (refusal.code) {
    case "method":
      return [refusal.allow];
    case "repeated-parameter":
      return [refusal.parameter];
    case "bad-date":
      return [refusal.parameter, refusal.parameter === "start_date" ? "début" : "fin"];
    case "order-unknown":
      return [shownNumber(refusal.orderNumber)];
    case "too-many-failures":
      return [String(refusal.seconds)];
    default:
      return [""];
  }
}

/** Somebody else's text in our sentence: short, on one line, and without letters that XML would lengthen. */
function shownNumber(text: string): string {
  return clip(
    markedText(text)
      .replace(/[&<>\s]+/gu, " ")
      .trim(),
    40,
  );
}
