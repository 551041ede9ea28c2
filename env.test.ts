import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings, WrongSettings } from "./env.ts";

const sentencesOf = (environment: Record<string, string>) => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof WrongSettings) return error.sentences;
    throw error;
  }
  return [];
};

test("nothing need be set", () => {
  const { HOST, PORT, BASE_URL, DATA_DIR } = readSettings({});
  assert.deepEqual([HOST, PORT, BASE_URL, DATA_DIR], ["127.0.0.1", 3000, "http://localhost:3000", "./data"]);
});

test("an empty setting is one that is not set", () => {
  assert.equal(readSettings({ DATABASE_URL: "", PORT: "" }).PORT, 3000);
});

test("a moment need not name its seconds", () => {
  assert.equal(
    readSettings({ DEMO_NOW: "2025-07-07T09:00+05:00" }).DEMO_NOW?.toISOString(),
    "2025-07-07T04:00:00.000Z",
  );
});

const wrong: [Record<string, string>, RegExp][] = [
  [{ PORT: "many" }, /PORT must be a number/],
  [{ PORT: "70000" }, /between 1 and 65535/],
  [{ BASE_URL: "http://panoh.example.org" }, /must begin with https/],
  [{ BASE_URL: "https://panoh.example.org/app" }, /without a path/],
  [{ BASE_URL: "panoh" }, /must be an address/],
  [{ DATABASE_URL: "mysql://db" }, /postgres:\/\//],
  [{ DATABASE_READ_URL: "postgres://copy" }, /copy of/],
  [{ DEMO_NOW: "yesterday" }, /DEMO_NOW/],
  [{ UNLOCK_KEY_FILE: "./data/panoh.key" }, /inside DATA_DIR/],
  [{ BACKUP_DIR: "./data/backup" }, /inside DATA_DIR/],
  [{ LOG_LEVEL: "loud" }, /LOG_LEVEL/],
  [{ METRICS_TOKEN: "short" }, /guessed/],
  [{ TRUSTED_PROXIES: "the one over there" }, /IP addresses/],
  [{ OIDC_ISSUER: "https://id.example.org" }, /belong together/],
  [{ SMTP_URL: "smtp://mail" }, /MAIL_FROM/],
  [{ UNLOCK_KEY: "00", NODE_ENV: "production" }, /stands in the environment/],
  [{ NEXTAUTH_SECRET: "00" }, /stands in the environment/],
];
for (const [environment, sentence] of wrong)
  test(`${JSON.stringify(environment)} is refused with a sentence`, () => {
    const sentences = sentencesOf(environment);
    assert.equal(sentences.length, 1, sentences.join("\n"));
    assert.match(sentences[0] ?? "", sentence);
    assert.match(sentences[0] ?? "", /\.$/);
  });

test("all that is wrong is said at once", () => {
  assert.equal(sentencesOf({ PORT: "many", LOG_LEVEL: "loud" }).length, 2);
});
