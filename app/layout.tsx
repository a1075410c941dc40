import "#app/globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Hatch } from "#components/marks/hatch.tsx";
import { appearanceAttributes, densityOf, themeOf } from "#components/layout/appearance.ts";
import { FontPreload } from "#components/layout/font-preload.tsx";

export const metadata: Metadata = {
  title: { default: "Quartermaster", template: "%s · Quartermaster" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#eef2ef" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1210" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const appearance = appearanceAttributes(
    themeOf(jar.get("theme")?.value),
    densityOf(jar.get("density")?.value),
  );
  return (
    <html lang="en" {...appearance} suppressHydrationWarning>
      <body>
        <FontPreload />
        <Hatch />
        {children}
      </body>
    </html>
  );
}
