import { createElement as draw, type ReactNode } from "react";
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Section,
  Text,
} from "@react-email/components";
import { inDark, light } from "#scripts/mail/mail-colors.ts";

const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const words = (size: number, color: string, rest: object = {}) => ({
  fontFamily: font,
  fontSize: size,
  lineHeight: "1.5",
  color,
  ...rest,
});

/** `%%name%%` is put in for each mail. Each part is drawn on its own, since a mail has any number of paragraphs. */
export const parts: Record<string, ReactNode> = {
  page: draw(
    Html,
    { lang: "%%language%%", dir: "%%direction%%" },
    draw(
      Head,
      null,
      draw("meta", { name: "viewport", content: "width=device-width" }),
      draw("meta", { name: "color-scheme", content: "light dark" }),
      draw("meta", { name: "supported-color-schemes", content: "light dark" }),
      draw("title", null, "%%subject%%"),
      draw("style", { dangerouslySetInnerHTML: { __html: inDark } }),
    ),
    draw(
      Body,
      { className: "ground", style: { margin: 0, padding: "24px 12px", backgroundColor: light.ground } },
      draw(
        Container,
        {
          className: "sheet",
          style: { maxWidth: 560, backgroundColor: light.sheet, borderRadius: 10 },
        },
        draw(Section, { style: { padding: "32px 32px 12px" } }, "%%content%%"),
        draw(Hr, {
          className: "line",
          style: { margin: "0 32px", width: "auto", borderColor: light.line },
        }),
        draw(Section, { style: { padding: "12px 32px 24px" } }, "%%footer%%"),
      ),
    ),
  ),
  heading: draw(
    Heading,
    { as: "h1", className: "ink", style: words(22, light.ink, { lineHeight: "1.3", margin: "0 0 16px" }) },
    "%%words%%",
  ),
  paragraph: draw(
    Text,
    { className: "ink", style: words(16, light.ink, { margin: "0 0 16px" }) },
    "%%words%%",
  ),
  button: draw(
    Section,
    { style: { padding: "8px 0 20px" } },
    draw(
      Button,
      {
        href: "%%link%%",
        className: "press",
        style: words(16, light.pressInk, {
          backgroundColor: light.press,
          borderRadius: 8,
          padding: "12px 20px",
          fontWeight: 600,
        }),
      },
      "%%words%%",
    ),
  ),
  small: draw(Text, { className: "soft", style: words(13, light.soft, { margin: "0 0 10px" }) }, "%%words%%"),
  anchor: draw(
    Link,
    { href: "%%link%%", className: "way", style: { color: light.way, wordBreak: "break-all" } },
    "%%link%%",
  ),
};
