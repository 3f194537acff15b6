/** The nine statuses every site starts with; the names are Web Shop Manager's, byte for byte. */
export const predefinedStatuses = [
  { name: "New", labelEn: "New", labelFr: "Nouvelle" },
  { name: "Processing", labelEn: "Processing", labelFr: "En traitement" },
  { name: "Ready to Ship", labelEn: "Ready to ship", labelFr: "Prête à expédier" },
  { name: "Return", labelEn: "Return", labelFr: "Retour" },
  { name: "Shipped", labelEn: "Shipped", labelFr: "Expédiée" },
  { name: "Backorder", labelEn: "Backorder", labelFr: "En reliquat" },
  { name: "Held", labelEn: "Held", labelFr: "Suspendue" },
  { name: "Complete", labelEn: "Complete", labelFr: "Terminée" },
  { name: "Canceled", labelEn: "Canceled", labelFr: "Annulée" },
] as const;
