type Choice<Thing> = readonly [Thing, ...Thing[]];

export const paymentMethods: Choice<string> = [
  "Visa",
  "Visa",
  "Mastercard",
  "Mastercard",
  "American Express",
  "Discover",
  "PayPal",
  "PayPal",
];

export const sources: Choice<string> = ["Web", "Web", "Web", "Web", "Web", "eBay", "Phone", "Counter"];

export const warehouses: Choice<string> = ["", "", "", "Dallas DC", "Columbus DC"];

export const coupons: Choice<{ readonly code: string; readonly name: string; readonly percent: number }> = [
  { code: "WELCOME10", name: "First order", percent: 10 },
  { code: "CLUB5", name: "Owners club", percent: 5 },
  { code: "GARAGE15", name: "Garage days", percent: 15 },
  { code: "FLEET8", name: "Fleet discount", percent: 8 },
];

export const customerNotes: Choice<string> = [
  "Leave at the side door, please.",
  "Call before delivery, the gate is locked.",
  "Please check that this fits the sport trim.",
  "No signature needed.",
  "The dog is friendly. Ring twice.",
  "I need this before Saturday if at all possible.",
  "Deliver to the shop entrance, not the house.",
];

export const customerNotesFr: Choice<string> = [
  "Merci de laisser le colis chez le voisin.",
  "Sonnez à l’interphone, 3e étage.",
  "Livraison en semaine seulement, s’il vous plaît.",
];

export const internalNotes: Choice<string> = [
  "VIN checked, fits.",
  "Repeat customer, add a catalog.",
  "Verify core return label is in the box.",
  "Paid by phone, receipt mailed.",
  "Double box the glass.",
];

export const giftMessages: Choice<string> = [
  "Happy birthday, Dad! See you in the garage.",
  "For the Mustang. Love, June",
  "Congratulations on the first car!",
];
