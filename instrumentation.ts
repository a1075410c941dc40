/**
 * What the web process fetches goes through the configured proxy. With WORKER=inline it does the worker's part, too;
 * otherwise the launcher starts one beside it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { adoptProxy } = await import("#lib/platform/proxy.ts");
  adoptProxy();
  if (process.env.WORKER !== "inline") return;
  const { startInline } = await import("#lib/jobs/inline.ts");
  await startInline();
}
