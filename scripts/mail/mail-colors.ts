export const light = {
  ground: "#eef1ee",
  sheet: "#ffffff",
  ink: "#151e1a",
  soft: "#56605a",
  line: "#d9dfdb",
  press: "#103baf",
  pressInk: "#ffffff",
  way: "#103baf",
};

export const dark: typeof light = {
  ground: "#0e1412",
  sheet: "#18211d",
  ink: "#e9efeb",
  soft: "#a9b5ae",
  line: "#33403a",
  press: "#a9bdff",
  pressInk: "#0b1636",
  way: "#a9bdff",
};

const { ground, sheet, ink, soft, line, press, pressInk, way } = dark;

const rules = [
  [".ground", `background-color:${ground}`],
  [".ground>table>tbody>tr>td", `background-color:${ground}`],
  [".sheet", `background-color:${sheet}`],
  [".ink", `color:${ink}`],
  [".soft", `color:${soft}`],
  [".line", `border-color:${line}`],
  [".press", `background-color:${press}`],
  [".press", `color:${pressInk}`],
  [".way", `color:${way}`],
].map(([where, what]) => `${where}{${what}!important}`);

/** For programs that follow the system, and for Outlook, which marks what it turned dark by an attribute. */
export const inDark = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  `@media (prefers-color-scheme:dark){${rules.join("")}}`,
  ...rules.map((rule) => `[data-ogsc] ${rule}`),
].join("\n");
