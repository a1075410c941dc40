declare global {
  var __webpack_nonce__: string | undefined;
}

/**
 * Radix locks the page behind a dialog with a style element of its own and asks this global for the nonce
 * that the content security policy wants on it. The browser hides a nonce from markup, not from scripts.
 */
export function shareStyleNonce(): void {
  if (typeof document === "undefined") return;
  globalThis.__webpack_nonce__ ??= document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
}
