import { connectorScope } from "#lib/jobs/connector-scope.ts";
import { database } from "#lib/data/client.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { NewcomerChoice } from "#lib/domain/mdm/connector.ts";
import { addConnector } from "#lib/features/mdm/add-connector.ts";
import { carryOn } from "#lib/features/mdm/carry-on.ts";
import { listCommands } from "#lib/features/mdm/queries.ts";
import { queueCommand, type Command } from "#lib/features/mdm/queue-command.ts";
import { readEvents } from "#lib/features/mdm/read-events.ts";
import { MdmEmulator } from "#lib/mdm-emulator/emulator.ts";
import { POST } from "#app/api/mdm/[...connector]/route.ts";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { makeCustomer, systemAt, type TestCustomer, type TestScope } from "#tests/support/access-world.ts";
import { withinCustomer } from "#lib/data/transaction.ts";

export const API_KEY = "the emulator's key";

export interface MdmWorld extends TestCustomer {
  server: MdmEmulator;
  connectorId: string;
  /** Where the server tells what happens. */
  hook: string;
  /** The job's scope, by the customer's clock as it is now. */
  system: () => Promise<TestScope>;
  after: (ms: number) => Promise<void>;
  /** Reads what was told and carries on whatever is due; answers how many commands were looked after. */
  work: () => Promise<number>;
  queue: (deviceId: string, command: Command) => Promise<string>;
  command: (id: string) => Promise<commands.CommandRecord>;
  listed: (deviceId: string) => ReturnType<typeof listCommands>;
}

interface Wish {
  kind?: "nanomdm" | "micromdm";
  installs?: boolean;
  newcomers?: NewcomerChoice;
}

/** The console's endpoint for MDM servers, behind a port. */
export async function mdmEndpoint(): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const headers = new Headers(request.headers as Record<string, string>);
      const connector = (request.url ?? "").split("/").slice(3);
      const asked = new Request(`http://console${request.url}`, {
        method: "POST",
        headers,
        body: Buffer.concat(parts),
      });
      const answer = await POST(asked, { params: Promise.resolve({ connector }) });
      response.writeHead(answer.status).end();
    })();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** A customer with a connector to an emulated MDM server that tells it what happens, over HTTP both ways. */
export async function mdmWorld(console: string, wish: Wish = {}): Promise<MdmWorld> {
  const { kind = "nanomdm", installs = false, newcomers = "offer" } = wish;
  const customer = await makeCustomer();
  const { customerId, groupId } = customer;
  const system = () => systemAt(customer, groupId);
  const setting = { kind, apiKey: API_KEY, bundleOf: (adamId: number) => `app.number.${adamId}` };
  const placeholder = { url: "http://127.0.0.1:1/", key: "" };
  const server = new MdmEmulator({ ...setting, webhook: placeholder });
  await server.listen();
  const { id, secret, address } = await addConnector(await system(), {
    groupId, kind, name: "Field devices", url: server.url, apiKey: API_KEY, installs, newcomers,
  }); // prettier-ignore
  const hook = `${console}${new URL(address).pathname}`;
  Object.assign(placeholder, { url: hook, key: secret });
  return {
    ...customer,
    server,
    connectorId: id,
    hook,
    system,
    after: (ms) => moveOn(customerId, ms),
    work: () => work(customer, id, system),
    queue: async (deviceId, command) => {
      const scope = await system();
      const queued = await transaction(scope, (tx) => queueCommand(tx, { deviceId, command }));
      if (queued === null) throw new Error("No connector serves the device.");
      return queued;
    },
    command: async (commandId) => transaction(await system(), (tx) => commands.get(tx, commandId)),
    listed: async (deviceId) => listCommands(await system(), deviceId, null),
  };
}

async function work({ customerId }: TestCustomer, connectorId: string, system: () => Promise<TestScope>) {
  const told = await connectorScope(connectorId, "mdm");
  if (told) await readEvents(told, connectorId, new AbortController().signal);
  const due = await database().prisma.dueWork.findMany({ where: { customerId, kind: "mdm" } });
  const scope = await system();
  for (const { id } of due) await carryOn(scope, id);
  return due.length;
}

async function moveOn(customerId: string, ms: number): Promise<void> {
  await withinCustomer(customerId, (client) =>
    client.customer.update({ where: { id: customerId }, data: { clockOffsetMs: { increment: ms } } }),
  );
}
