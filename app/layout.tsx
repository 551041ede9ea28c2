import type { Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "./fonts.ts";
import "./globals.css";
import { directionOf, readLocale } from "./locale.ts";
import { readTheme } from "./theme.ts";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#191d21" },
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
  ],
};

/** Reads the request, so that every page, the not-found page too, is made with the nonce of its own policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await readLocale();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={await readTheme()} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
