import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { checkIn, checkOut, enroll, type Setting } from "#lib/mdm-emulator/check-in.ts";
import { channelsOf, type DeviceSpec, type EmulatedDevice, newDevice } from "#lib/mdm-emulator/device.ts";
import {
  type Asked,
  type Dialect,
  microMdm,
  nanoMdm,
  type Push,
  type Told,
} from "#lib/mdm-emulator/dialects.ts";
import { CommandQueue } from "#lib/mdm-emulator/queue.ts";

/** What the next requests meet: refused by a gateway, or carried out with their answer lost. */
export type Fault = "none" | "unavailable" | "answer-lost";

export class MdmEmulator {
  readonly setting: Setting;
  readonly dialect: Dialect;
  readonly queue = new CommandQueue();
  readonly devices: EmulatedDevice[] = [];
  /** Everything it was asked, as it came. */
  readonly journal: Asked[] = [];
  /** The statuses its webhook was answered with. */
  readonly heard: number[] = [];
  push: Push = null;
  fault: Fault = "none";
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, body }) => {
      if (this.fault === "answer-lost" && request.method !== "GET") return response.destroy();
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });

  constructor(setting: Setting) {
    this.setting = setting;
    this.dialect = setting.kind === "nanomdm" ? nanoMdm : microMdm;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  listen(port = 0): Promise<void> {
    return new Promise((ready) => this.#server.listen(port, "127.0.0.1", ready));
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(() => closed()));
  }

  /** A device comes under management and says so: Authenticate, then TokenUpdate. */
  async enroll(spec: DeviceSpec): Promise<EmulatedDevice> {
    const device = newDevice(spec);
    this.devices.push(device);
    await enroll(this, device);
    return device;
  }

  /** A device connects, and takes one command after the other until none is left or it has no time. */
  readonly checkIn = (device: EmulatedDevice): Promise<void> => checkIn(this, device);

  readonly checkOut = (device: EmulatedDevice): Promise<void> => checkOut(this, device);

  async #answer(request: IncomingMessage): Promise<Told> {
    const { pathname } = new URL(request.url ?? "/", "http://emulator");
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = "GET", headers } = request;
    const text = Buffer.concat(parts).toString();
    const asked = { method, path: pathname, text, authorization: headers.authorization ?? "" };
    this.journal.push(asked);
    if (this.fault === "unavailable") return { status: 503, body: null };
    if (pathname === "/version") return { status: 200, body: { version: "v0.9.0-emulated" } };
    const login = Buffer.from(`${this.dialect.user}:${this.setting.apiKey}`).toString("base64");
    if (asked.authorization !== `Basic ${login}`) return { status: 401, body: { error: "unauthorized" } };
    const known = (channel: string) => this.devices.some((device) => channelsOf(device).includes(channel));
    return this.dialect.answer(asked, this.queue, known, this.push) ?? { status: 404, body: null };
  }
}
