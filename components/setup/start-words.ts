/** What the page of two doors says first: to a newcomer, and to whoever comes back with tokens in store. */
export function startWords(customer: string, hasTokens: boolean): { title: string; lead: string } {
  return hasTokens
    ? {
        title: "Bring more in, or rehearse",
        lead: `${customer} has content tokens already. Another location brings its own; an invented Apple is there to try things on.`,
      }
    : {
        title: "Nothing in store yet",
        lead: `${customer} has no content token. Bring yours in, or try everything on an invented Apple first. You can do the other one later.`,
      };
}
