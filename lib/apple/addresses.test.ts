import { expect, test } from "vitest";
import { assertAppleAddress } from "#lib/apple/addresses.ts";

test.each([
  "https://vpp.itunes.apple.com/mdm/v2",
  "http://127.0.0.1:4000/mdm/v2",
  "http://127.8.9.10/mdm/v2",
  "http://localhost:4000/worlds/rehearsal/mdm/v2",
  "http://[::1]:4000/mdm/v2",
])("a token may be sent to %s", (address) => {
  expect(assertAppleAddress(address).href).toContain(address);
});

test.each([
  "http://vpp.itunes.apple.com/mdm/v2",
  "http://127.0.0.1.example.com/mdm/v2",
  "http://127.1.example/mdm/v2",
  "http://192.168.1.10/mdm/v2",
  "http://localhost.example.com/",
  "https://someone:password@vpp.itunes.apple.com/mdm/v2",
  "ftp://127.0.0.1/",
  "file:///etc/passwd",
  "vpp.itunes.apple.com",
  "",
])("a token must not be sent to %s", (address) => {
  expect(() => assertAppleAddress(address)).toThrow(TypeError);
});
