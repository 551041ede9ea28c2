import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf } from "./keys.ts";

const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (key: string, more: object = {}) => keyOf({ ...none, key, ...more });

test("a letter is the letter, whatever its case; what is no letter and no sign of ours is nothing", () => {
  assert.deepEqual(
    ["a", "J", "/", "?"].map((key) => pressed(key)),
    ["a", "j", "/", "?"],
  );
  assert.deepEqual(
    ["Enter", "Tab", "1", "ü", "F1", " "].map((key) => pressed(key)),
    Array(6).fill(undefined),
  );
});

test("on a Cyrillic or an Arabic layout the place on the keyboard counts", () => {
  assert.equal(pressed("ф", { code: "KeyA" }), "a");
  assert.equal(pressed("О", { code: "KeyJ", shiftKey: true }), "j");
  assert.equal(pressed("ش", { code: "KeyA" }), "a");
  assert.equal(pressed(".", { code: "Slash" }), "/");
  assert.equal(pressed(",", { code: "Slash", shiftKey: true }), "?");
  assert.equal(pressed("-", { code: "Slash" }), undefined); // a German keyboard has its own
});

test("with another key held down it is somebody else's, but for Ctrl-K", () => {
  assert.equal(pressed("k", { ctrlKey: true }), "ctrl-k");
  assert.equal(pressed("л", { code: "KeyK", metaKey: true }), "ctrl-k");
  assert.equal(pressed("a", { ctrlKey: true }), undefined);
  assert.equal(pressed("a", { altKey: true }), undefined);
  assert.equal(pressed("a", { isComposing: true }), undefined);
});
