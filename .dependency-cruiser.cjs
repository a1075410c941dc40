/** Each folder, and all of our own code it may import. */
const mayImport = {
  app: "(app|components)/|lib/(actions|api|auth|features|domain)/",
  components: "components/|lib/(domain/|refusal|actions/result|features/[^/]+/(schemas|queries)[.])",
  "lib/actions": "lib/(actions|auth|domain|platform|scope|refusal)",
  "lib/api": "lib/(api|auth|domain|platform|scope|refusal|data/across-groups|features/idempotency)",
  "lib/jobs": "lib/(jobs|features|domain|platform|scope|refusal|data/(across-groups|queue|client))",
  "lib/features": "lib/(features|data|domain|apple|mdm|mail|platform|scope|refusal)",
  "lib/data": "lib/(data|domain|platform|scope|refusal)|prisma/generated/",
  "lib/auth": "lib/(auth|domain|platform|scope|refusal|data/across-groups)",
  "lib/mail": "lib/(mail|domain|platform)/",
  "lib/apple": "lib/(apple|platform)/",
  "lib/mdm": "lib/(mdm|platform)/",
  "lib/platform": "lib/platform/",
  "lib/domain": "lib/domain/",
  "lib/apple-emulator": "lib/apple-emulator/",
  "lib/mdm-emulator": "lib/mdm-emulator/",
  scripts: "scripts/|lib/",
};

/** What a member does before, or across, the groups they work in. */
const beforeAnyGroup = "lib/features/(access|apple-notifications|health|members|rehearsal|sessions|setup)/";

/** Some things, and the only folders that may touch them. */
const reserved = {
  "node_modules/(@prisma|pg|pg-boss|pg-copy-streams)/|prisma/generated/": "(lib/data|prisma|scripts)/|tests/",
  "lib/data/client": "(lib/data|scripts)/|lib/jobs/main|tests/",
  "lib/data/across-groups": `lib/(auth|jobs|api|data)/|${beforeAnyGroup}|scripts/|tests/`,
  "lib/apple/": "lib/(apple|features)/|tests/",
  "lib/mdm/": "lib/(mdm|features)/|tests/",
  "node_modules/next-auth/": "lib/auth/|app/api/auth/",
  "node_modules/nodemailer/": "lib/mail/|tests/",
  "lib/apple-emulator/": "lib/apple-emulator/|scripts/|tests/",
  "lib/mdm-emulator/": "lib/mdm-emulator/|scripts/|tests/",
  "scripts/": "scripts/|tests/",
  "tests/": "tests/|[^/]+[.]config[.]",
};

const rule = (name, from, to) => ({ name, severity: "error", from, to });
const ours = "^(app|components|lib|prisma|scripts|tests)/";
const tests = "[.](test|spec)[.]tsx?$";

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, allowed]) =>
      rule(
        `layers: ${folder}`,
        { path: `^${folder}/`, pathNot: tests },
        { path: ours, pathNot: `^(${allowed})` },
      ),
    ),
    ...Object.entries(reserved).map(([thing, owners]) =>
      rule(`reserved: ${thing}`, { pathNot: `^(${owners})|${tests}` }, { path: `^(${thing})` }),
    ),
    rule(
      "domain is pure",
      { path: "^lib/domain/", pathNot: tests },
      { dependencyTypes: ["npm", "npm-dev", "core"] },
    ),
    rule(
      "the emulator stands on Node alone",
      { path: "^lib/apple-emulator/", pathNot: tests },
      { dependencyTypes: ["npm", "npm-dev"] },
    ),
    rule(
      "components take types from queries",
      { path: "^components/" },
      { path: "^lib/features/[^/]+/queries", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "only the ways in mint scopes",
      {
        pathNot: `^(lib/(auth|jobs|api)/|lib/features/(setup|rehearsal)/|scripts/|tests/)|^[^/]+[.]ts$|${tests}`,
      },
      { path: "^lib/scope", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "features stay apart",
      { path: "^lib/features/([^/]+)/", pathNot: tests },
      {
        path: "^lib/features/[^/]+/",
        pathNot:
          "^lib/features/($1/|sync/(read-back|read-people-back)[.]|templates/queue-invitation-mail[.]|registration/want-registered[.]|mdm/(queue-command|queue-installs|reachable)[.]|operations/(follow-orders|withdraw-orders|finish-operation|sessions)[.])",
      },
    ),
    rule("no cycles", {}, { circular: true }),
    rule("no orphans", { orphan: true, path: "^(components|lib)/", pathNot: tests }, {}),
    rule("everything imported exists", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "^[.]next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ["import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
