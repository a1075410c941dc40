import type { Detail } from "#components/holders/read-detail.ts";

const keepers: Record<string, string> = { hand: "kept by hand", tables: "kept by tables" };

/** What was done to a record together with others. */
export const recordMoments = {
  "record-changed": ({ text }: Detail) => {
    const [group, owner, keptBy] = [text("group"), text("owner"), text("keptBy")];
    const parts = [
      group !== null && `moved to ${group}`,
      owner !== null && (owner === "none" ? "given to nobody" : `given to ${owner}`),
      keptBy !== null && (keepers[keptBy] ?? keptBy),
    ].filter((part) => part !== false);
    return { icon: "pen-line" as const, what: `Edited with others: ${parts.join(", ")}` };
  },
};
