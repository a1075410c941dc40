import "server-only";
import type { Topic } from "#lib/data/changes.ts";
import { onChange } from "#lib/data/changes-listener.ts";
import type { Granted } from "#lib/scope.ts";

/** Calls back when something of these topics changed at this customer; what it is now, the page asks for itself. */
export function watchChanges(
  scope: Granted<"group:read">,
  topics: ReadonlySet<string>,
  changed: (topic: Topic) => void,
): () => void {
  return onChange(({ customerId, topic }) => {
    if (customerId === scope.customerId && topics.has(topic)) changed(topic);
  });
}
