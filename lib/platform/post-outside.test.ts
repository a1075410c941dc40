import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";

const asked: string[] = [];
const tunnels: string[] = [];
const proxy = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.writeHead(202).end();
});
proxy.on("connect", (request, socket) => {
  tunnels.push(request.url ?? "");
  socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
});

beforeAll(async () => {
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    DATABASE_URL: "postgres://nowhere/",
    HTTP_PROXY: address,
    HTTPS_PROXY: address,
    NO_PROXY: "direct.test",
  });
});
afterAll(() => new Promise((closed) => proxy.close(closed)));

const post = async (url: string, insideAllowed = false) => {
  const { postOutside } = await import("#lib/platform/post-outside.ts");
  return postOutside({ url: new URL(url), headers: {}, body: "{}", insideAllowed });
};

test("a webhook is told through the proxy, which alone knows its name", async () => {
  await expect(post("http://hooks.test/told")).resolves.toBe(202);
  expect(asked).toEqual(["http://hooks.test/told"]);
  await expect(post("https://hooks.test/told")).rejects.toThrow("502");
  expect(tunnels).toEqual(["hooks.test:443"]);
});

test("no proxy is asked for an address within, nor for one that is excepted", async () => {
  asked.length = 0;
  await expect(post("http://localhost:1/")).rejects.toThrow("private network");
  await expect(post("http://10.1.2.3/")).rejects.toThrow("private network");
  await expect(post("http://direct.test/")).rejects.toThrow();
  expect(asked).toEqual([]);
});
