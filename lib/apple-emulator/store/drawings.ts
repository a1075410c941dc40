/** Drawings of our own for the invented titles: one idea and two or three flat colors each, 48 units square. */
export const drawings: Readonly<Record<string, string>> = {
  shelfwise: square(
    "#2c5f4b",
    `<path d="M9 18h30M9 31h30" stroke="#cfe5d6" stroke-width="2.5"/><path d="M12 9h7v8h-7zM30 11h6v6h-6zM21 22h9v8h-9z" fill="#f3c969"/><path d="M12 24h6v6h-6zM33 24h4v6h-4zM12 36h5v4h-5zM24 35h8v5h-8z" fill="#8fc3a4"/>`,
  ),
  tillpoint: square(
    "#22304a",
    `<path d="M14 9h20v29l-3.3-2.6L27.3 38 24 35.4 20.7 38l-3.4-2.6L14 38Z" fill="#f4f1e8"/><path d="M18 16h12M18 21h12" stroke="#9aa6ba" stroke-width="2"/><path d="M24 28h6" stroke="#d5553c" stroke-width="3"/>`,
  ),
  halyard: square(
    "#0f4a66",
    `<path d="M15 8v32" stroke="#bfe0ec" stroke-width="3"/><path d="M18 10l17 6-17 7Z" fill="#ffd166"/><circle cx="15" cy="40" r="2.5" fill="#bfe0ec"/><path d="M19 39c8 0 12-3 13-10" stroke="#6fb2cd" stroke-width="2.5" fill="none"/>`,
  ),
  parcelnote: square(
    "#b56f22",
    `<path d="M24 9l14 7v16l-14 7-14-7V16Z" fill="#f5d9a8"/><path d="M24 23v16l14-7V16Z" fill="#e0b266"/><path d="M10 16l14 7 14-7" stroke="#8f5413" stroke-width="2" fill="none"/><path d="M17 12.5l14 7v6" stroke="#8f5413" stroke-width="2.5" fill="none"/>`,
  ),
  routebook: square(
    "#e8e2d2",
    `<path d="M13 38c0-9 22-7 22-16S16 20 16 11" stroke="#d4512f" stroke-width="4" fill="none" stroke-linecap="round" stroke-dasharray="0.1 6.5"/><circle cx="13" cy="38" r="4" fill="#23402f"/><path d="M16 14l-5-7h10Z" fill="#d4512f"/>`,
  ),
  kilnworks: square(
    "#46211c",
    `<path d="M9 40V26a15 15 0 0 1 30 0v14Z" fill="#c86b45"/><path d="M16 40V28a8 8 0 0 1 16 0v12Z" fill="#2a1210"/><path d="M24 26c4 4 4 6 4 8a4 4 0 0 1-8 0c0-2 1-3 2-4 0 2 1 2 1.5 2 .8-2 .9-4 .5-6Z" fill="#ffb347"/>`,
  ),
  verbena: square(
    "#6a4796",
    `<g fill="#e6d3f7"><circle cx="24" cy="15" r="7"/><circle cx="33" cy="24" r="7"/><circle cx="24" cy="33" r="7"/><circle cx="15" cy="24" r="7"/></g><path d="M19.5 24l3.2 3.4 6-6.4" stroke="#6a4796" stroke-width="3.2" fill="none"/>`,
  ),
  atlas: square(
    "#176a78",
    `<circle cx="24" cy="24" r="14" fill="#d6eef0"/><path d="M10 24h28M24 10v28M13 16c6 3.5 16 3.5 22 0M13 32c6-3.5 16-3.5 22 0M24 10c-8 8-8 20 0 28M24 10c8 8 8 20 0 28" stroke="#176a78" stroke-width="1.8" fill="none"/>`,
  ),
  tidemark: square(
    "#1f58a8",
    `<path d="M10 15h28v18H10Z" fill="#f2f6fb"/><path d="M10 15l14 11 14-11" stroke="#1f58a8" stroke-width="2.5" fill="none"/><path d="M6 36c3-3 6-3 9 0s6 3 9 0 6-3 9 0 6 3 9 0" stroke="#9cc4f0" stroke-width="3" fill="none"/>`,
  ),
  slate: square(
    "#27342e",
    `<path d="M9 11h30v22H9Z" fill="none" stroke="#b98a52" stroke-width="3"/><path d="M15 26c3-7 5-7 6-2s3 3 5-1 3-4 7-1" stroke="#f1f3ee" stroke-width="2.2" fill="none"/><path d="M28 38l9-4 1.5 3-9 4Z" fill="#f1f3ee"/>`,
  ),
  orrery: square(
    "#171b3d",
    `<circle cx="24" cy="24" r="4.5" fill="#ffcf5c"/><circle cx="24" cy="24" r="10" stroke="#6e78c4" stroke-width="1.6" fill="none"/><circle cx="24" cy="24" r="16" stroke="#6e78c4" stroke-width="1.6" fill="none"/><circle cx="31" cy="17" r="2.6" fill="#e8eaff"/><circle cx="11" cy="33" r="3.4" fill="#e07a5f"/>`,
  ),
  picket: square(
    "#5c6d1f",
    `<path d="M10 39V18l4-5 4 5v21ZM20 39V18l4-5 4 5v21ZM30 39V18l4-5 4 5v21Z" fill="#e9efcf"/><path d="M8 24h32M8 33h32" stroke="#5c6d1f" stroke-width="2.5"/>`,
  ),
  foundry: square(
    "#f0e9e2",
    `<path d="M24 8l9 15-5 12h-8l-5-12Z" fill="#b83250"/><path d="M24 8v16" stroke="#f0e9e2" stroke-width="2"/><circle cx="24" cy="25" r="2.6" fill="#f0e9e2"/><path d="M18 39h12" stroke="#b83250" stroke-width="3.5"/>`,
  ),
  gantry: square(
    "#e3a516",
    `<path d="M12 40V12h4v28ZM12 12h26v4H12Z" fill="#2f2a1c"/><path d="M16 22l8-8M33 16v8" stroke="#2f2a1c" stroke-width="2.4"/><path d="M28 24h10v8H28Z" fill="#fff6dc"/>`,
  ),
  counting: square(
    "#393e46",
    `<path d="M9 15h30M9 24h30M9 33h30" stroke="#8c939e" stroke-width="2"/><g fill="#e9c46a"><circle cx="14" cy="15" r="4"/><circle cx="22" cy="15" r="4"/><circle cx="34" cy="24" r="4"/><circle cx="14" cy="33" r="4"/></g><g fill="#e9eef2"><circle cx="14" cy="24" r="4"/><circle cx="26" cy="33" r="4"/><circle cx="34" cy="33" r="4"/></g>`,
  ),
  weighbridge: square(
    "#dfe3e6",
    `<path d="M24 10v26M14 38h20" stroke="#39424a" stroke-width="3"/><path d="M11 15h26" stroke="#39424a" stroke-width="3"/><path d="M6 26a6 6 0 0 0 12 0ZM30 26a6 6 0 0 0 12 0Z" fill="#c7772e"/><path d="M12 15l-6 11h12ZM36 15l-6 11h12Z" fill="none" stroke="#39424a" stroke-width="1.6"/>`,
  ),
  lantern: square(
    "#f4c33f",
    `<path d="M17 17h14l3 20H14Z" fill="#fff7dd"/><path d="M14 37h20v4H14ZM18 13h12v4H18Z" fill="#53401a"/><path d="M20 13a4 5 0 0 1 8 0" stroke="#53401a" stroke-width="2.4" fill="none"/><path d="M24 21c3 4 4 6 4 8a4 4 0 0 1-8 0c0-2 1-4 4-8Z" fill="#e07b2a"/>`,
  ),
  morrow: square(
    "#f7f5ef",
    `<rect x="9" y="10" width="30" height="29" rx="3" fill="#fff" stroke="#c9c4b5" stroke-width="1.5"/><path d="M9 17h30" stroke="#2f6f8f" stroke-width="7"/><path d="M17 28h5v5h-5zM26 28h5v5h-5z" fill="#2f6f8f"/>`,
  ),
  stores: square(
    "#123c30",
    `<path d="M14 37l10-26 10 26" stroke="#f0ead8" stroke-width="4.5" fill="none"/><path d="M18 29h12" stroke="#e2a33b" stroke-width="4"/>`,
  ),
  vancheck: square(
    "#e2622a",
    `<path d="M7 17h20v16H7ZM27 22h8l6 6v5H27Z" fill="#fff3e6"/><circle cx="15" cy="34" r="4.5" fill="#3a1d10"/><circle cx="33" cy="34" r="4.5" fill="#3a1d10"/><path d="M12 24l3 3 6-6" stroke="#e2622a" stroke-width="2.6" fill="none"/>`,
  ),
  scribe: square(
    "#0d6f63",
    `<rect x="19" y="9" width="10" height="18" rx="5" fill="#e6f5f1"/><path d="M13 22a11 11 0 0 0 22 0M24 33v6M17 39h14" stroke="#9fd5ca" stroke-width="2.8" fill="none"/>`,
  ),
  pricegun: square(
    "#3b2a63",
    `<path d="M22 10h15v15L24 38 9 23Z" fill="#ffd9a0"/><circle cx="32" cy="15" r="2.8" fill="#3b2a63"/><path d="M17 23l8 8" stroke="#3b2a63" stroke-width="2.6"/>`,
  ),
  handbook: book(
    "#7d2f2a",
    "#5a1f1c",
    `<path d="M18 12h18v10H18Z" fill="#f1e3c4"/><path d="M21 15.5h12M21 18.5h8" stroke="#7d2f2a" stroke-width="1.6"/><path d="M18 40h18" stroke="#d9a441" stroke-width="1.6"/>`,
  ),
  height: book(
    "#f2b632",
    "#c8901a",
    `<path d="M19 38V12M31 38V12M19 17h12M19 24h12M19 31h12" stroke="#2d2a20" stroke-width="2.4"/>`,
  ),
};

function square(ground: string, art: string): string {
  return `<rect width="48" height="48" rx="11" fill="${ground}"/>${art}`;
}

function book(cover: string, spine: string, art: string): string {
  return (
    `<rect x="7" y="1" width="34" height="46" rx="2.5" fill="${cover}"/>` +
    `<path d="M9.5 1h3.5v46H9.5A2.5 2.5 0 0 1 7 44.5v-41A2.5 2.5 0 0 1 9.5 1Z" fill="${spine}"/>${art}`
  );
}
