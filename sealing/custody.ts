import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { resolve } from "node:path";

/**
 * Who holds the root key. A key file is the only custody so far; keyslots (passphrases, recovery code, shares) and
 * the sealed start come behind this same interface.
 */
export interface Custody {
  /** How the key is held: "key_file" asks for a banner on the administrator's pages. */
  readonly kind: "key_file";
  /** The 256-bit root key. @throws Error with a sentence when it cannot be had. */
  rootKey(): Promise<Buffer>;
}

/**
 * The root key in a file of its own (64 hexadecimal digits, mode 0600), outside the data directory. It is made when
 * there is none, unless something is sealed already: then it was moved, or its medium is not in.
 */
export function keyFile(path: string, { isSealed }: { isSealed: boolean }): Custody {
  return {
    kind: "key_file",
    async rootKey() {
      if (!existsSync(path) && isSealed)
        throw new Error(
          `The key file ${resolve(path)} is missing. Put it back: no other key opens the data.`,
        );
      if (!existsSync(path)) makeKeyFile(path);
      if (statSync(path).mode & 0o077)
        throw new Error(`Others may read the key file ${resolve(path)}. Set its mode to 0600.`);
      const text = readFileSync(path, "utf8").trim();
      if (!/^[0-9a-f]{64}$/.test(text))
        throw new Error(`The key file ${resolve(path)} does not hold 64 hexadecimal digits.`);
      return Buffer.from(text, "hex");
    },
  };
}

function makeKeyFile(path: string) {
  const file = openSync(path, "wx", 0o600);
  writeSync(file, `${randomBytes(32).toString("hex")}\n`);
  fsyncSync(file);
  closeSync(file);
  chmodSync(path, 0o600);
}
