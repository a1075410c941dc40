export { GET } from "../../../../people/import/[importId]/left-out/route.ts";
