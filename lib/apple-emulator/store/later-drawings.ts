/** More drawings of the same kind, for the titles that the first set leaves without one. */
export const laterDrawings: Readonly<Record<string, string>> = {
  cellar: ground(
    "#4a1f33",
    `<path d="M19 8h10v8l4 6v16H15V22l4-6Z" fill="#8f3a56"/><path d="M19 8h10v4H19Z" fill="#e9c9a0"/><path d="M17 27h14v8H17Z" fill="#f6ead6"/>`,
  ),
  ferry: ground(
    "#bfe0ea",
    `<path d="M8 30h32l-5 8H13Z" fill="#1c4f6b"/><path d="M15 20h18v8H15Z" fill="#fff"/><path d="M26 12h4v8h-4Z" fill="#d6492f"/><path d="M6 41c4-2 6-2 9 0s6 2 9 0 6-2 9 0 6 2 9 0" stroke="#1c4f6b" stroke-width="2" fill="none"/>`,
  ),
  depot: ground(
    "#2d3b2a",
    `<rect x="12" y="18" width="24" height="20" rx="3" fill="#d9e2c8"/><path d="M15 18 30 8" stroke="#d9e2c8" stroke-width="2.6"/><circle cx="20" cy="28" r="5" fill="#2d3b2a"/><path d="M29 24h4M29 28h4M29 32h4" stroke="#2d3b2a" stroke-width="2"/>`,
  ),
  lager: ground(
    "#f2e4c9",
    `<path d="M9 20 24 10l15 10v19H9Z" fill="#b5532a"/><path d="M15 26h18v13H15Z" fill="#f2e4c9"/><path d="M15 31h18M15 36h18M24 26v13" stroke="#b5532a" stroke-width="1.8"/>`,
  ),
  marquee: ground(
    "#1a1a22",
    `<rect x="8" y="12" width="32" height="20" rx="2" fill="#f7d154"/><path d="M13 19h14M13 25h20" stroke="#1a1a22" stroke-width="3"/><path d="M17 38h14M24 32v6" stroke="#f7d154" stroke-width="3"/>`,
  ),
  lobby: ground(
    "#dbe7e4",
    `<rect x="13" y="8" width="22" height="28" rx="2" fill="#24524a"/><circle cx="24" cy="18" r="4" fill="#f0b64c"/><path d="M17 27h14M17 31h9" stroke="#dbe7e4" stroke-width="2"/><path d="M18 40h12" stroke="#24524a" stroke-width="3"/>`,
  ),
  anvil: ground(
    "#20252b",
    `<path d="M8 17h26c4 0 6-2 6-2v5c-4 5-9 6-11 6v5h5v6H15v-6h5v-5C13 26 9 22 8 17Z" fill="#aab4bf"/><path d="M14 10l4 4M24 8v5M34 9l-4 4" stroke="#ff9d42" stroke-width="2.2"/>`,
  ),
  trellis: ground(
    "#e5efdc",
    `<path d="M12 9v30M24 9v30M36 9v30M9 16h30M9 28h30" stroke="#b28a57" stroke-width="2.4"/><circle cx="12" cy="28" r="5" fill="#3f7d3a"/><circle cx="24" cy="16" r="5" fill="#5b9a46"/><circle cx="36" cy="33" r="5" fill="#c8475c"/>`,
  ),
  abacus: ground(
    "#ffdf8a",
    `<rect x="9" y="9" width="30" height="30" rx="3" fill="none" stroke="#7a4a1d" stroke-width="3.2"/><path d="M9 18h30M9 26h30" stroke="#7a4a1d" stroke-width="1.6"/><circle cx="17" cy="18" r="3.6" fill="#d6492f"/><circle cx="25" cy="18" r="3.6" fill="#d6492f"/><circle cx="31" cy="26" r="3.6" fill="#2c7fb8"/><circle cx="17" cy="33" r="3.6" fill="#3f8f52"/>`,
  ),
  compass: ground(
    "#12403f",
    `<circle cx="24" cy="24" r="15" fill="#f3ead3"/><path d="M24 12l4 12-4 12-4-12Z" fill="#12403f"/><path d="M24 12l4 12h-8Z" fill="#d6492f"/>`,
  ),
  stopwatch: ground(
    "#0f0f12",
    `<circle cx="24" cy="27" r="13" fill="none" stroke="#b9f34b" stroke-width="3.4"/><path d="M20 8h8M24 8v6M34 14l3 3" stroke="#b9f34b" stroke-width="3"/><path d="M24 27l6-6" stroke="#fff" stroke-width="2.8"/>`,
  ),
  aperture: ground(
    "#ece6f5",
    `<path d="M10 12h28v26H10Z" fill="#8d6cc0"/><path d="M10 12h28v6H10Z" fill="#533a80"/><path d="M18 38V26l6-5 6 5v12Z" fill="#f5ddff"/><path d="M21 29h6M24 26v6" stroke="#8d6cc0" stroke-width="2"/>`,
  ),
  gazette: ground(
    "#f6f3ea",
    `<rect x="10" y="9" width="28" height="30" fill="#fff" stroke="#2b2b2b" stroke-width="1.6"/><path d="M14 15h20" stroke="#2b2b2b" stroke-width="4"/><path d="M14 22h9v9h-9Z" fill="#c33b2e"/><path d="M26 23h8M26 27h8M26 31h8M14 35h20" stroke="#777" stroke-width="1.6"/>`,
  ),
  primer: `<rect x="7" y="1" width="34" height="46" rx="2.5" fill="#1d4f7a"/><path d="M9.5 1h3.5v46H9.5A2.5 2.5 0 0 1 7 44.5v-41A2.5 2.5 0 0 1 9.5 1Z" fill="#123655"/><circle cx="27" cy="20" r="7" fill="#ffe08a"/><path d="M27 8v3M27 29v3M15 20h3M36 20h3" stroke="#ffe08a" stroke-width="2"/><path d="M19 39h16" stroke="#9cc4e4" stroke-width="1.8"/>`,
  beacon: ground(
    "#c9362c",
    `<path d="M20 20h8l4 20H16Z" fill="#fff"/><path d="M18.5 28h11M17.5 34h13" stroke="#c9362c" stroke-width="3"/><path d="M19 12h10v8H19Z" fill="#ffd75e"/><path d="M8 12l8 3M40 12l-8 3" stroke="#ffd75e" stroke-width="2.4"/>`,
  ),
};

function ground(color: string, art: string): string {
  return `<rect width="48" height="48" rx="11" fill="${color}"/>${art}`;
}
