/** With WORKER=inline the web process does the worker's part too; otherwise the launcher starts one beside it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.WORKER !== "inline") return;
  const { startInline } = await import("#lib/jobs/inline.ts");
  await startInline();
}
