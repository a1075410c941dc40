import { type NextRequest, NextResponse } from "next/server";

/** Gives every page its headers: a fresh nonce for its scripts, and what browsers need to be told. Guards nothing. */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const requestId = crypto.randomUUID();
  const framed = aMail.test(request.nextUrl.pathname);
  const policy = framed ? MAIL_POLICY : contentPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("content-security-policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", framed ? "SAMEORIGIN" : "DENY");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  if (request.nextUrl.protocol === "https:")
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

/** A mail as it will look, in a frame of ours: it has styles of its own, and may do nothing at all. */
const aMail = /^\/groups\/[^/]+\/settings\/templates\/preview$/;
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

function contentPolicy(nonce: string): string {
  // React's development build evaluates code; nothing else does.
  const scripts = process.env.NODE_ENV === "development" ? "'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${scripts}`.trim(),
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

// Behind a proxy Next keeps a body in memory and cuts it at 10 MB: uploads stream past it.
export const config = {
  matcher: ["/((?!_next/static|_next/image|icon.svg|fonts/|api/upload/|api/apple/|api/v1/imports$).*)"],
};
