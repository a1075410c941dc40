import { createServer } from "node:net";
import { codeOf } from "#scripts/database/connection.ts";
import { Problem } from "#scripts/problem.ts";

/** A Problem when the web server could not listen there. */
export const checkAddress = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", (error) => reject(problemWith(host, port, error)));
    server.listen(port, host, () => server.close(() => resolve()));
  });

function problemWith(host: string, port: number, error: Error): Problem {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return new Problem(
        `Port ${port} is taken by another program.`,
        `Stop that one, or choose another port: PORT=${port < 65_535 ? port + 1 : port - 1} npm start.`,
      );
    case "EACCES":
      return new Problem(
        `This user may not listen on port ${port}.`,
        "Choose one above 1023 (PORT=3000 npm start) and put a proxy in front of it.",
      );
    default:
      return new Problem(
        `The web server cannot listen on ${host}:${port} (${error.message}).`,
        "Set HOST to an address of this machine: 127.0.0.1, or 0.0.0.0 for all of them.",
      );
  }
}
