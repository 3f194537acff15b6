import { expect, test } from "vitest";
import { type CertificateFacts, judgeCertificate } from "@/lib/shipstation/connection-test/certificate";

const now = new Date("2026-11-25T12:00:00Z");
const good: CertificateFacts = {
  validFrom: new Date("2026-10-01T00:00:00Z"),
  validTo: new Date("2026-12-31T00:00:00Z"),
  isForThisName: true,
  isSelfSigned: false,
  problem: null,
};

test("a certificate that everybody trusts passes", () => {
  expect(judgeCertificate("shop.example", good, now).state).toBe("passed");
});

test.each<[string, Partial<CertificateFacts>, string]>([
  [
    "one that expired, though it is wrong in other ways, too",
    { validTo: new Date("2026-11-24T00:00:00Z"), isForThisName: false, problem: "CERT_HAS_EXPIRED" },
    "certificateExpired",
  ],
  [
    "one for another name",
    { isForThisName: false, problem: "ERR_TLS_CERT_ALTNAME_INVALID" },
    "certificateName",
  ],
  [
    "one that vouches for itself",
    { isSelfSigned: true, problem: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    "certificateSelfSigned",
  ],
  ["one whose chain has a gap", { problem: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, "certificateUntrusted"],
])("%s is told apart", (_, facts, cause) => {
  expect(judgeCertificate("shop.example", { ...good, ...facts }, now)).toMatchObject({
    state: "failed",
    cause,
  });
});
