/**
 * How Node runs the worker: on the server's side of React, and with a young heap kept small. A sync of a million licenses
 * makes much that is soon forgotten; with Node's own sizes it piles up to twice the memory before it is cleared away.
 */
export const WORKER_FLAGS = [
  "--conditions=react-server",
  "--max-semi-space-size=4",
  "--max-old-space-size=384",
] as const;
