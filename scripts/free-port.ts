import { createServer } from "node:net";

/** A loopback port nobody listens on: the wished one when it is free, else any. */
export async function freePort(wish = 0): Promise<number> {
  if (wish !== 0 && !(await isFree(wish))) return freePort();
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(wish, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

export const isFree = (port: number, host = "127.0.0.1"): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
