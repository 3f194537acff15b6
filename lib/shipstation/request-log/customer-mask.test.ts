import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullNotice } from "@/lib/testing/notices";
import { maskEmails, maskFreeText, maskPhone } from "./customer-mask";
import { type Exchange, keptBody } from "./exchange";
import { exchangeView } from "./exchange-view";
import { maskXml } from "./mask-xml";

describe("what is the customer's is masked", () => {
  test.each([
    ["marie@dupont.fr", "m•••@d•••.fr"],
    ["write to o'brien+shop@mail.example.co.uk, please", "write to o•••@m•••.uk, please"],
    ["nobody here", "nobody here"],
  ])("%s is shown as %s", (text, shown) => {
    expect(maskEmails(text)).toBe(shown);
  });

  test("a telephone number keeps its last two digits", () => {
    expect(maskPhone("+33 6 12 34 56 78")).toBe("•••78");
    expect(maskFreeText("call (512) 555-0188 before noon")).toBe("call •••88 before noon");
  });

  test("in a notice: the recipient, not the parcel", () => {
    const shown = maskXml(fullNotice);

    expect(shown).toContain("<Name>J•••</Name>");
    expect(shown).toContain("<Address1>5•••</Address1>");
    expect(shown).toContain("<CustomerCode>c•••@e•••.com</CustomerCode>");
    expect(shown).toContain("<Name>Brake pads</Name>");
    expect(shown).toContain("<TrackingNumber> 9400111 </TrackingNumber>");
  });

  test.each([
    [
      "an address written with references",
      "<Email>jane&#64;example.com</Email>",
      "<Email>j•••@e•••.com</Email>",
    ],
    ["a document that is cut off", "<ShipTo><Phone>5125550188", "<ShipTo><Phone>•••88"],
    ["CDATA that never ends", "<Email><![CDATA[jane@example.com", "<Email><![CDATA[j•••@e•••.com"],
    ["an element in another namespace", "<a:Phone>5125550188</a:Phone>", "<a:Phone>•••88</a:Phone>"],
    ["a form", "email=jane@example.com&phone=512 555 0188", "email=j•••@e•••.com&phone=•••88"],
    ["an attribute", '<Order by="jane@example.com"/>', '<Order by="j•••@e•••.com"/>'],
    ["a comment", "<!-- jane@example.com -->", "<!-- j•••@e•••.com -->"],
  ])("also in %s", (_, xml, shown) => {
    expect(maskXml(xml)).toBe(shown);
  });
});

const letters = fc.stringMatching(/^[a-z]{6,12}$/);
const emails = fc.tuple(letters, letters).map(([name, host]) => `${name}@${host}.example`);
const phones = fc.stringMatching(/^\+?[1-9]\d{2}[ -]\d{3}[ -]\d{4}$/);
const wrap = fc.constantFrom(
  (text: string) => text,
  (text: string) => `<![CDATA[${text}]]>`,
);

test("however a document is built, a planted address or number is never shown", () => {
  const planted = fc.record({ email: emails, phone: phones, name: letters, wrap });
  fc.assert(
    fc.property(fc.array(planted, { minLength: 1, maxLength: 4 }), fc.nat(), (customers, cut) => {
      const xml = customers
        .map(
          (one) =>
            `<Order>\n<CustomerNotes>${one.wrap(`mail ${one.email} or ring ${one.phone}`)}</CustomerNotes>` +
            `<Customer><CustomerCode>${one.wrap(one.email)}</CustomerCode><BillTo><Name>${one.wrap(one.name)}</Name>` +
            `<Phone>${one.wrap(one.phone)}</Phone><Email>${one.wrap(one.email)}</Email></BillTo></Customer></Order>\n`,
        )
        .join("");
      // Cut off anywhere but within a value: what is half an address is none.
      const ends = [...xml.matchAll(/<(?!!)|$/g)].map(({ index }) => index);
      const body = keptBody(Buffer.from(xml.slice(0, ends[cut % ends.length])));
      const query = customers
        .map(({ email, phone }) => `to=${encodeURIComponent(email)}&phone=${phone}`)
        .join("&");
      const exchange: Exchange = {
        request: { method: "POST", url: `/api/shipstation?${query}`, headers: [], body },
        answer: { status: 200, headers: [], body },
      };

      const shown = JSON.stringify(exchangeView(exchange, false));

      for (const { email, phone, name } of customers) {
        for (const secret of [email, encodeURIComponent(email), phone, `>${name}<`, `[${name}]`])
          expect(shown).not.toContain(secret);
      }
      expect(exchangeView(exchange, false).isMasked).toBe(true);
    }),
    { numRuns: 300 },
  );
});
