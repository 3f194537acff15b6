import type { X509Certificate } from "node:crypto";
import { connect } from "node:tls";
import { type CheckResult, failed, passed, skipped } from "@/lib/shipstation/connection-test/check";
import { fixedLookup } from "@/lib/shipstation/connection-test/fixed-lookup";
import { literalAddress } from "@/lib/shipstation/connection-test/network-place";
import type { Target } from "@/lib/shipstation/connection-test/probe";

export type CertificateFacts = {
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly isForThisName: boolean;
  readonly isSelfSigned: boolean;
  /** What OpenSSL says against it; null when it trusts it. */
  readonly problem: string | null;
};

/** Looks at the certificate and hangs up: nothing is sent over a line that nobody vouches for. Null: no TLS answer. */
export function lookAtCertificate(
  { url, addresses }: Target,
  timeoutMs: number,
): Promise<CertificateFacts | null> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(url.port || 443),
      ...(literalAddress(host) === null && { servername: host }),
      lookup: fixedLookup(addresses),
      // Only to see what is wrong with it; the calls that follow insist.
      rejectUnauthorized: false,
      timeout: timeoutMs,
    });
    const end = (facts: CertificateFacts | null) => {
      socket.destroy();
      resolve(facts);
    };
    socket.once("secureConnect", () => {
      const certificate = socket.getPeerX509Certificate();
      const error: unknown = socket.authorizationError;
      end(certificate ? factsOf(certificate, host, error) : null);
    });
    socket.once("error", () => end(null));
    socket.once("timeout", () => end(null));
  });
}

function factsOf(certificate: X509Certificate, host: string, error: unknown): CertificateFacts {
  const isForThisName =
    literalAddress(host) === null ? certificate.checkHost(host) : certificate.checkIP(host);
  return {
    validFrom: certificate.validFromDate,
    validTo: certificate.validToDate,
    isForThisName: isForThisName !== undefined,
    isSelfSigned: certificate.checkIssued(certificate),
    problem: error === null || error === undefined ? null : codeOf(error),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** What a merchant would have to do about it decides which of several faults is named. */
export function judgeCertificate(host: string, facts: CertificateFacts | null, now: Date): CheckResult {
  if (!facts) return skipped("certificate", "unknown");
  const details = [
    `valid from ${facts.validFrom.toISOString()} to ${facts.validTo.toISOString()}`,
    `verification: ${facts.problem ?? "ok"}`,
  ];
  if (facts.validTo < now)
    return failed("certificate", "certificateExpired", {
      values: { date: facts.validTo.toISOString() },
      details,
    });
  const values = { host };
  if (!facts.isForThisName) return failed("certificate", "certificateName", { values, details });
  if (facts.problem === null) return passed("certificate", { details });
  const cause = facts.isSelfSigned ? "certificateSelfSigned" : "certificateUntrusted";
  return failed("certificate", cause, { values, details });
}
