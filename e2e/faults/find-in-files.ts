import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files below some directories that hold a text: in UTF-8, UTF-16, hex, or base64 at any of its three places. */
export function filesWith(text: string, directories: string[]): string[] {
  const forms = formsOf(text);
  return directories.flatMap(filesBelow).filter((file) => {
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}

function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const hex = utf8.toString("hex");
  const base64 = [0, 1, 2].map((place) =>
    // what stands before and behind it changes the letters at both ends
    Buffer.concat([Buffer.alloc(place), utf8])
      .toString("base64")
      .slice(Math.ceil((place * 4) / 3), -4),
  );
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...[hex, hex.toUpperCase(), ...base64].map((form) => Buffer.from(form)),
  ];
}

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
