import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { z } from "zod";

/**
 * The settings of this process, from its environment and `.env`; read once.
 * @throws WrongSettings with one sentence for each setting that is wrong
 */
export function settings(): Settings {
  held[place] ??= readSettings(process.env);
  return held[place];
}

/** Reads settings from an environment. @throws WrongSettings */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = schema.safeParse(given);
  const sentences = [...keysInTheOpen(given), ...(read.error?.issues ?? []).map(({ message }) => message)];
  if (!read.success || sentences.length) throw new WrongSettings(sentences);
  return read.data;
}

export class WrongSettings extends Error {
  readonly sentences: string[];
  constructor(sentences: string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}

/** Puts what `.env` says into the environment, where it does not say something else already. */
export function readEnvFile() {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

const isUrl = (value: string, protocols: RegExp) =>
  URL.canParse(value) && protocols.test(new URL(value).protocol);
const url = (protocols: RegExp, sentence: string) =>
  z.string().refine((value) => isUrl(value, protocols), sentence);

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/;
export const isLoopback = (hostname: string) => LOOPBACK.test(hostname);

/** With its offset, else it would be another moment on another machine. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).catch("production"),
    HOST: z.string().default("127.0.0.1"),
    PORT: z.coerce
      .number("PORT must be a number, for example 3000.")
      .int("PORT must be a whole number.")
      .min(1, "PORT must be between 1 and 65535.")
      .max(65535, "PORT must be between 1 and 65535.")
      .default(3000),
    BASE_URL: url(/^https?:$/, "BASE_URL must be an address such as https://panoh.example.org.").optional(),
    TRUSTED_PROXIES: z
      .string()
      .default("")
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .refine((list) => list.every((address) => /^[\da-f.:]+$/i.test(address)), {
        error: "TRUSTED_PROXIES must list IP addresses, with commas between them.",
      }),
    DATA_DIR: z.string().default("./data"),
    DATABASE_URL: url(
      /^postgres(ql)?:$/,
      "DATABASE_URL must begin with postgres://, or be left out for SQLite.",
    ).optional(),
    DATABASE_READ_URL: url(/^postgres(ql)?:$/, "DATABASE_READ_URL must begin with postgres://.").optional(),
    SQLITE_MAX_PAGES: z.coerce
      .number("SQLITE_MAX_PAGES must be a number of pages of 4096 bytes.")
      .int("SQLITE_MAX_PAGES must be a whole number.")
      .positive("SQLITE_MAX_PAGES must be more than 0.")
      .optional(),
    DEMO_NOW: z
      .string()
      .refine((moment) => MOMENT.test(moment) && !Number.isNaN(Date.parse(moment)), {
        error: "DEMO_NOW must be a moment such as 2025-07-07T09:00+05:00.",
      })
      .transform((moment) => new Date(moment))
      .optional(),
    OIDC_ISSUER: url(/^https:$/, "OIDC_ISSUER must be an https address.").optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    SMTP_URL: url(/^smtps?:$/, "SMTP_URL must begin with smtp:// or smtps://.").optional(),
    MAIL_FROM: z.email("MAIL_FROM must be an e-mail address.").optional(),
    UNLOCK_KEY_FILE: z.string().default("./panoh.key"),
    BACKUP_DIR: z.string().optional(),
    LOG_LEVEL: z
      .enum(
        ["silent", "error", "warn", "info", "debug"],
        "LOG_LEVEL must be silent, error, warn, info or debug.",
      )
      .default("info"),
    METRICS_TOKEN: z
      .string()
      .min(20, "METRICS_TOKEN must have at least 20 characters, else it can be guessed.")
      .optional(),
  })
  .transform((given) => ({ ...given, BASE_URL: given.BASE_URL ?? `http://localhost:${given.PORT}` }))
  .superRefine((given, { addIssue }) => {
    const base = new URL(given.BASE_URL);
    const wrong = (sentence: string, isWrong: boolean) => {
      if (isWrong) addIssue({ code: "custom", message: sentence });
    };
    wrong(
      "BASE_URL must begin with https://: only on this machine itself (localhost) may it be http://.",
      base.protocol === "http:" && !isLoopback(base.hostname),
    );
    wrong("BASE_URL must be an origin alone, without a path.", base.pathname !== "/" || base.search !== "");
    wrong(
      "UNLOCK_KEY_FILE lies inside DATA_DIR: whoever copies the data would have the key too. Put it elsewhere.",
      isInside(given.DATA_DIR, given.UNLOCK_KEY_FILE),
    );
    wrong(
      "BACKUP_DIR lies inside DATA_DIR: the disk that takes the data would take the backups too.",
      given.BACKUP_DIR !== undefined && isInside(given.DATA_DIR, given.BACKUP_DIR),
    );
    wrong(
      "DATABASE_READ_URL names a copy to read from, but DATABASE_URL does not name what it is a copy of.",
      Boolean(given.DATABASE_READ_URL && !given.DATABASE_URL),
    );
    const oidc = [given.OIDC_ISSUER, given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET].filter(Boolean).length;
    wrong("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together.", oidc !== 0 && oidc !== 3);
    wrong("SMTP_URL needs MAIL_FROM, and MAIL_FROM needs SMTP_URL.", !given.SMTP_URL !== !given.MAIL_FROM);
  });

export type Settings = z.output<typeof schema>;

const KEYS =
  /^(UNLOCK_KEY|UNLOCK_PASSPHRASE|PANOH_KEY|ROOT_KEY|FILE_KEY|DATABASE_KEY|ENCRYPTION_KEY|NEXTAUTH_SECRET|AUTH_SECRET)$/;

/** An environment is read by every process of the same user, and lands in dumps, unit files and shell histories. */
function keysInTheOpen(given: Record<string, string | undefined>): string[] {
  if (given.NODE_ENV === "development") return [];
  return Object.keys(given)
    .filter((name) => KEYS.test(name))
    .map(
      (name) =>
        `${name} stands in the environment, where others can read it. Take it out: keys come from UNLOCK_KEY_FILE.`,
    );
}

function isInside(directory: string, path: string) {
  const way = relative(resolve(directory), resolve(path));
  return !way.startsWith("..") && !isAbsolute(way);
}

const place = Symbol.for("panoh.settings");
// On globalThis: Next loads this module several times in one process.
const held = globalThis as { [place]?: Settings };
