import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

/** Time, chance and waiting come in from outside, so that a rule gives one answer to one question. */
const impurities = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", "Take `now` as a parameter."],
  ["MemberExpression[object.name='Date'][property.name='now']", "Take `now` as a parameter."],
  ["MemberExpression[object.name='Math'][property.name='random']", "Take chance as a parameter."],
  ["MemberExpression[object.name='crypto'][property.name='randomUUID']", "Take new ids as parameters."],
  [":function[async=true]", "A rule is synchronous; let the feature wait."],
];
const environment = [
  [
    "MemberExpression[object.name='process'][property.name='env']",
    "Read it through env() of lib/platform/env.ts.",
  ],
];
const proofs = [
  [
    "TSAsExpression[typeAnnotation.typeName.name=/^(Scope|Granted|Tx)$/]",
    "Only those who mint it may cast to it.",
  ],
];

const forbid = (...groups) => [
  "error",
  ...groups.flat().map(([selector, message]) => ({ selector, message })),
];

export default defineConfig([
  globalIgnores([
    ".next",
    ".data",
    "prisma/generated",
    "next-env.d.ts",
    "coverage",
    "test-results",
    "playwright-report",
  ]),
  nextVitals,
  nextTypescript,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  {
    rules: {
      "max-lines": ["error", 250],
      "no-restricted-syntax": forbid(environment, proofs),
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["lib/domain/**"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": forbid(environment, proofs, impurities) },
  },
  {
    // Only components have hooks; elsewhere "use" is a word, and Playwright's name for handing over a fixture.
    files: ["lib/**", "scripts/**", "tests/**"],
    rules: { "react-hooks/rules-of-hooks": "off" },
  },
  {
    // Tests import what reads the environment only once their world stands, and name its types.
    files: ["tests/**"],
    rules: { "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }] },
  },
  {
    files: ["lib/scope.ts", "lib/data/client.ts"],
    rules: { "no-restricted-syntax": forbid(environment) },
  },
  {
    files: [
      "lib/platform/env.ts",
      "lib/apple-emulator/main.ts",
      "scripts/**",
      "tests/**",
      "*.{ts,mjs,cjs}",
      "**/*.test.ts",
    ],
    rules: { "no-restricted-syntax": forbid(proofs) },
  },
]);
