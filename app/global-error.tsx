"use client";

// Not all messages: each page would carry them.
import words from "#messages/plain-page.json" with { type: "json" };

/**
 * With scripts, when drawing a page failed. (Without them server.ts answers with a page of its own.) It draws the
 * document itself and may fail no more: hence no translation, and no component.
 */
export default function GlobalError() {
  const { title, back, reasons } = words;
  return (
    <html lang="en">
      <head>
        <title>{title}</title>
        <link rel="stylesheet" href="/plain-page.css" />
      </head>
      <body>
        <main>
          <h1>{reasons.failed.heading}</h1>
          <p>{reasons.failed.sentence}</p>
          <p>
            <a href="/">{back}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
