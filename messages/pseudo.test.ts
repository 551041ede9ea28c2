import assert from "node:assert/strict";
import { test } from "node:test";
import { createTranslator } from "use-intl/core";
import en from "./en.json" with { type: "json" };
import { pseudo, pseudoSentence } from "./pseudo.ts";

test("words turn round and grow, arguments stay", () => {
  assert.equal(pseudoSentence("Ask {name}"), "\u202eAsk~~\u202c {name}");
});

test("the words inside plurals turn round too", () => {
  const message = "{count, plural, one {# file} other {# files}} open";
  const turned = pseudoSentence(message);
  assert.match(turned, /one \{# \u202efile~~\u202c\} other \{# \u202efiles~~\u202c\}\}/);
});

test("every message can still be said", () => {
  const say = createTranslator({
    locale: "en",
    messages: pseudo(en),
    onError: (cause) => {
      throw cause;
    },
  }) as (key: string, values: Record<string, number>) => string;
  for (const [key, message] of leaves(en)) {
    const names = [...message.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]);
    if (!message.includes("<")) assert.ok(say(key, Object.fromEntries(names)), key);
  }
});

function leaves(messages: object, path = ""): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}
