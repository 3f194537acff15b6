import type { Act } from "@/simulator/desk/desk-log";
import type { FaultKind } from "@/simulator/faults";
import type { ShipStationStatus } from "@/simulator/statuses";

export type DeskLanguage = "en" | "fr";

export type DeskWords = Readonly<typeof en>;

const actsEn: Record<Act, string> = {
  test: "Test Connection",
  import: "Import",
  auto: "Automatic import",
  refresh: "Refresh asked for through the API",
  ship: "Label",
  void: "Label voided",
  again: "Notified again",
  form: "Connection saved",
  rest: "API call",
};
const actsFr: Record<Act, string> = {
  test: "Test de la connexion",
  import: "Import",
  auto: "Import automatique",
  refresh: "Actualisation demandée par l’API",
  ship: "Étiquette",
  void: "Étiquette annulée",
  again: "Nouvel avis",
  form: "Connexion enregistrée",
  rest: "Appel de l’API",
};
const statusesEn: Record<ShipStationStatus, string> = {
  awaiting_payment: "Awaiting Payment",
  awaiting_shipment: "Awaiting Shipment",
  shipped: "Shipped",
  cancelled: "Cancelled",
  on_hold: "On Hold",
};
const statusesFr: Record<ShipStationStatus, string> = {
  awaiting_payment: "En attente de paiement",
  awaiting_shipment: "En attente d’expédition",
  shipped: "Expédiée",
  cancelled: "Annulée",
  on_hold: "En attente (On Hold)",
};
const kindsEn: Record<FaultKind, string> = {
  rest: "Answers of the REST API",
  way: "On the way to the store",
  notice: "Ship notices",
};
const kindsFr: Record<FaultKind, string> = {
  rest: "Réponses de l’API REST",
  way: "En chemin vers la boutique",
  notice: "Avis d’expédition",
};

const en = {
  title: "Simulated ShipStation",
  intro: "It plays ShipStation towards one store. Everything is in memory and gone when it ends.",
  last: "What happened last",
  nothing: "Nothing yet.",
  connection: "Custom Store",
  passwordKnown: "A password is known. Leave this empty to keep it.",
  passwordMissing: "No password is known yet.",
  connect: "Connect",
  test: "Test Connection",
  importing: "Import",
  importNow: "Import now",
  every: "Seconds between imports",
  switchOn: "Switch automatic import on",
  switchOff: "Switch automatic import off",
  isOn: "Automatic import is on.",
  isOff: "Automatic import is off.",
  offBecause: "An error switched automatic import off. ShipStation would have told nobody.",
  orders: "Imported orders",
  number: "Order",
  status: "Status",
  open: "Open units",
  label: "Make a label",
  whole: "Everything open",
  two: "Two parcels",
  some: "Some lines",
  make: "Make this label",
  noOrders: "No order was imported yet.",
  more: "Not all orders are shown: those that await shipment come first.",
  labels: "Labels",
  tracking: "Tracking number",
  again: "Notify again",
  void: "Void",
  voided: "Void",
  accepted: "The store accepted the notice.",
  refused: "The store refused the notice.",
  noLabels: "No label was made yet.",
  faults: "Faults",
  fault: "Fault",
  times: "Only for the next … calls (empty: until it is switched off)",
  setFault: "Switch the fault on",
  clearFaults: "Switch all faults off",
  noFaults: "No fault is switched on.",
  activeFaults: "Switched on:",
  left: "calls left",
  log: "Last calls",
  well: "OK",
  wrong: "Error",
  kinds: kindsEn,
  statuses: statusesEn,
  acts: actsEn,
};

const fr: DeskWords = {
  title: "ShipStation simulé",
  intro: "Il joue ShipStation face à une boutique. Tout est en mémoire et disparaît à la fin.",
  last: "Dernier événement",
  nothing: "Rien pour le moment.",
  connection: "Custom Store",
  passwordKnown: "Un mot de passe est connu. Laissez vide pour le conserver.",
  passwordMissing: "Aucun mot de passe n’est encore connu.",
  connect: "Connecter",
  test: "Test Connection",
  importing: "Import",
  importNow: "Importer maintenant",
  every: "Secondes entre deux imports",
  switchOn: "Activer l’import automatique",
  switchOff: "Désactiver l’import automatique",
  isOn: "L’import automatique est activé.",
  isOff: "L’import automatique est désactivé.",
  offBecause: "Une erreur a désactivé l’import automatique. ShipStation n’en aurait averti personne.",
  orders: "Commandes importées",
  number: "Commande",
  status: "Statut",
  open: "Unités restantes",
  label: "Faire une étiquette",
  whole: "Tout ce qui reste",
  two: "Deux colis",
  some: "Quelques lignes",
  make: "Faire cette étiquette",
  noOrders: "Aucune commande n’a encore été importée.",
  more: "Toutes les commandes ne sont pas affichées\u00a0: celles à expédier viennent d’abord.",
  labels: "Étiquettes",
  tracking: "Numéro de suivi",
  again: "Aviser de nouveau",
  void: "Annuler",
  voided: "Annulée",
  accepted: "La boutique a accepté l’avis.",
  refused: "La boutique a refusé l’avis.",
  noLabels: "Aucune étiquette n’a encore été faite.",
  faults: "Pannes",
  fault: "Panne",
  times: "Seulement pour les … prochains appels (vide\u00a0: jusqu’à l’arrêt)",
  setFault: "Activer la panne",
  clearFaults: "Désactiver toutes les pannes",
  noFaults: "Aucune panne n’est activée.",
  activeFaults: "Activées\u00a0:",
  left: "appels restants",
  log: "Derniers appels",
  well: "OK",
  wrong: "Erreur",
  kinds: kindsFr,
  statuses: statusesFr,
  acts: actsFr,
};

export function deskWords(language: DeskLanguage): DeskWords {
  return language === "fr" ? fr : en;
}

/** The first of the two that the browser wishes for; French where it wishes for neither, as in the shop. */
export function deskLanguage(acceptLanguage = ""): DeskLanguage {
  const wishes = acceptLanguage
    .split(",")
    .map((wish) => {
      const [tag = "", quality] = wish.trim().toLowerCase().split(";q=");
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .toSorted((one, other) => other.quality - one.quality);
  return wishes.find(({ language }) => language === "fr" || language === "en")?.language === "en"
    ? "en"
    : "fr";
}
