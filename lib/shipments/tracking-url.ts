/** The carrier's own page for a parcel, by the names ShipStation and people use for it. Each takes the number last. */
const pages: readonly { readonly names: readonly string[]; readonly address: string }[] = [
  {
    names: ["usps", "unitedstatespostalservice", "stampscom", "stamps", "endicia", "uspsendicia"],
    address: "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
  },
  { names: ["ups", "upswalleted", "unitedparcelservice"], address: "https://www.ups.com/track?tracknum=" },
  {
    names: ["fedex", "fedexwalleted", "federalexpress"],
    address: "https://www.fedex.com/fedextrack/?trknbr=",
  },
  {
    names: ["dhl", "dhlexpress", "dhlexpressworldwide", "dhlecommerce", "dhlglobalmail"],
    address: "https://www.dhl.com/global-en/home/tracking.html?tracking-id=",
  },
  {
    names: ["canadapost", "postescanada", "canadapostwalleted"],
    address: "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=",
  },
  { names: ["purolator", "purolatorca"], address: "https://www.purolator.com/en/shipping/tracker?pin=" },
  { names: ["ontrac"], address: "https://www.ontrac.com/tracking/?number=" },
  {
    names: ["laposte", "colissimo", "laposteservice"],
    address: "https://www.laposte.fr/outils/suivre-vos-envois?code=",
  },
  {
    names: ["chronopost"],
    address: "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT=",
  },
  { names: ["royalmail"], address: "https://www.royalmail.com/track-your-item#/tracking-results/" },
  {
    names: ["australiapost", "auspost"],
    address: "https://auspost.com.au/mypost/track/#/details/",
  },
];

const addressByName: ReadonlyMap<string, string> = new Map(
  pages.flatMap(({ names, address }) => names.map((name): [string, string] => [name, address])),
);

/**
 * Where the customer follows the parcel; null for a carrier we do not know, because a link made of what a notice says
 * could lead anywhere.
 */
export function trackingUrl(carrier: string, trackingNumber: string): string | null {
  const number = trackingNumber.trim();
  if (number === "" || !number.isWellFormed()) return null;
  const address = addressByName.get(carrier.toLowerCase().replace(/[^a-z0-9]/g, ""));
  return address === undefined ? null : address + encodeURIComponent(number);
}
