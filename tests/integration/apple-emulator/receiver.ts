import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  bearer: string | undefined;
  contentType: string | undefined;
  notificationId: string;
  notificationType: string;
  uId: string;
  notification: Record<string, unknown>;
}

/** Stands where a console would listen for notifications, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  /** Asked before each answer. */
  answer: () => { status: number; location?: string } = () => ({ status: 204 });
  #arrived: (() => void) | undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = JSON.parse(Buffer.concat(chunks).toString()) as Omit<Received, "bearer" | "contentType">;
        const { authorization, "content-type": contentType } = request.headers;
        this.received.push({ ...body, bearer: authorization, contentType });
        const { status, location } = this.answer();
        response.writeHead(status, location === undefined ? {} : { location }).end();
        this.#arrived?.();
      });
    });
  }

  /** Resolves when the next one comes in. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#arrived = resolve;
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hooks/apple`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  ofType(type: string): Received[] {
    return this.received.filter(({ notificationType }) => notificationType === type);
  }
}
