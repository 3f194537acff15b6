/** What every page tells the browser about itself. */
export type PageProtection = {
  /** Made anew for each answer; only scripts that carry it run. */
  readonly nonce: string;
  readonly isHttps: boolean;
  readonly isDevelopment: boolean;
};

export function contentSecurityPolicy({ nonce, isHttps, isDevelopment }: PageProtection): string {
  const rules = [
    "default-src 'self'",
    // The development server compiles in the browser.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Popovers and charts are placed with style attributes, which carry no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  return (isHttps ? [...rules, "upgrade-insecure-requests"] : rules).join("; ");
}

export function pageHeaders(protection: PageProtection): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(protection),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cache-Control": "private, no-store",
    ...(protection.isHttps && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}
