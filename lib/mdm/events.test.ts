import plist from "plist";
import { describe, expect, test } from "vitest";
import { readProgramEvent } from "#lib/mdm/program-event.ts";
import { readServerEvent } from "#lib/mdm/server-event.ts";

const raw = (payload: plist.PlistObject) => Buffer.from(plist.build(payload)).toString("base64");
const ids = { id: "UDID-1", type: "Device" };
const acknowledged = (command_uuid: string, payload: plist.PlistObject, sender: object = { ids }) =>
  readServerEvent(
    JSON.stringify({
      topic: "mdm.Connect",
      acknowledge_event: { ...sender, udid: "UDID-1", status: "x", command_uuid, raw_payload: raw(payload) },
    }),
  );
const device = { target: "UDID-1", userTarget: null, enrollment: "device" };

describe("what NanoMDM and MicroMDM tell", () => {
  test("an enrollment tells the serial number, and none of the device's secrets is kept", () => {
    const payload = {
      SerialNumber: "F4KQ7X2M9L",
      DeviceName: "Till 3",
      ProductName: "iPad13,18",
      UnlockToken: "hush",
    };
    const event = readServerEvent(
      JSON.stringify({
        topic: "mdm.Authenticate",
        checkin_event: { udid: "UDID-1", raw_payload: raw(payload) },
      }),
    );
    expect(event).toEqual({
      ...{ kind: "enrolled", ...device, serial: "F4KQ7X2M9L", name: "Till 3", product: "iPad13,18" },
      ...{ model: null, osVersion: null },
    });
    expect(JSON.stringify(event)).not.toContain("hush");
  });

  test("an answer to a command of ours is read", () => {
    const event = acknowledged("quartermaster-1", {
      Status: "Error",
      ErrorChain: [
        { ErrorCode: 9610, ErrorDomain: "DeviceManagement", USEnglishDescription: "License not found" },
      ],
    });
    expect(event).toMatchObject({
      kind: "answered",
      commandUuid: "quartermaster-1",
      reply: { status: "error", errors: [{ code: 9610, words: "License not found" }] },
    });
  });

  test("somebody else's command says no more than that the device was there", () => {
    expect(acknowledged("other-1", { Status: "Acknowledged", State: "Managed" })).toEqual({
      kind: "seen",
      ...device,
    });
  });

  test("the user's channel of a Mac is told apart from the Mac's", () => {
    const sender = { ids: { id: "UDID-1:USER", type: "User", parent_id: "UDID-1" } };
    expect(acknowledged("other-1", {}, sender)).toMatchObject({
      target: "UDID-1",
      userTarget: "UDID-1:USER",
    });
  });

  test("a list of apps is read by bundle id", () => {
    const apps = { "com.northwind.app": { Status: "Managed", ManagementFlags: 1 } };
    expect(
      acknowledged("quartermaster-2", { Status: "Acknowledged", ManagedApplicationList: apps }),
    ).toMatchObject({
      reply: { apps: { "com.northwind.app": "Managed" } },
    });
  });

  test.each(["", "{}", "[1]", '{"topic":"mdm.Connect"}', '{"topic":"mdm.Connect","acknowledge_event":{}}'])(
    "%j is nothing",
    (text) => {
      expect(readServerEvent(text)).toBeNull();
    },
  );

  test.each(["", "%%%", "<!DOCTYPE x [<!ENTITY a 'b'>]><plist>&a;</plist>"])(
    "a payload of %j tells nothing",
    (text) => {
      const payload = Buffer.from(text).toString("base64");
      const sender = { ids, command_uuid: "quartermaster-1", raw_payload: payload };
      expect(readServerEvent(JSON.stringify({ topic: "mdm.Connect", acknowledge_event: sender }))?.kind).toBe(
        "seen",
      );
    },
  );
});

describe("what a program tells", () => {
  test("a result that is done is an app that is there", () => {
    const body = { event: "result", command: "quartermaster-1", device: { serial: "A1" }, status: "done" };
    expect(readProgramEvent(JSON.stringify(body))).toMatchObject({
      kind: "answered",
      target: "A1",
      reply: { status: "acknowledged", appState: "Managed" },
    });
  });

  test("what has another form is nothing", () => {
    expect(readProgramEvent(JSON.stringify({ event: "result", status: "done" }))).toBeNull();
  });
});
