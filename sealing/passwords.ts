import { argon2, randomBytes } from "node:crypto";
import { sameBytes } from "./hashes.ts";
import { keyring } from "./keys.ts";
import { inTurn } from "./turns.ts";

/** A password as it is kept: argon2id with its parameters and salt, as a PHC string. Only `hashPassword` makes one. */
export type HashedPassword = { readonly phc: string };

const tag = Symbol.for("panoh.hashed-password");
export const isHashedPassword = (value: unknown): value is HashedPassword =>
  typeof value === "object" && value !== null && tag in value;

const COST = { memory: 65_536, passes: 3, parallelism: 1 };
const LENGTH = 32;

/** Hashes a password (any Unicode, NFKC) at 64 MiB and three passes, under a pepper. @throws Busy when too many wait */
export async function hashPassword(password: string): Promise<HashedPassword> {
  const salt = randomBytes(16);
  const hash = await argon2id(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  const phc = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
  return { [tag]: true, phc } as HashedPassword;
}

/** Whether the password is the hashed one. Without a hash the same work is done, so that nobody learns who has an account. */
export async function passwordMatches(password: string, phc: string | undefined): Promise<boolean> {
  const known = phc === undefined ? undefined : readPhc(phc);
  const { salt, cost, hash } = known ?? { salt: Buffer.alloc(16), cost: COST, hash: Buffer.alloc(LENGTH) };
  const same = sameBytes(await argon2id(password, salt, cost), hash);
  return same && known !== undefined;
}

type Cost = typeof COST;

const argon2id = (password: string, salt: Buffer, { memory, passes, parallelism }: Cost) =>
  inTurn(
    () =>
      new Promise<Buffer>((done, failed) => {
        const message = Buffer.from(password.normalize("NFKC"));
        const secret = keyring().password;
        argon2(
          "argon2id",
          { message, nonce: salt, memory, passes, parallelism, tagLength: LENGTH, secret },
          (error, hash) => (error ? failed(error) : done(hash)),
        );
      }),
  );

function readPhc(phc: string) {
  const [, m, t, p, salt, hash] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc) ?? [];
  if (!salt || !hash) throw new Error("This is no argon2id hash.");
  const cost = { memory: Number(m), passes: Number(t), parallelism: Number(p) };
  return { salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64"), cost };
}

const base64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
