import { join } from "node:path";

/** The owner whom the first journey makes. */
export const owner = {
  customer: "Aldermoor Group",
  name: "Ines Carrow",
  email: "ines@aldermoor.example",
  password: "seven small lanterns",
};

/** Where that journey leaves its signed-in browser for the others. */
export const OWNER = join(process.env["E2E_DATA_DIR"] ?? ".data", "owner.json");
