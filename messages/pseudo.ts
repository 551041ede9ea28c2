const made = new WeakMap<object, unknown>();

/** The messages as a language that is 40 % longer and runs right to left, so that the tests meet both. */
export function pseudo<T extends object>(messages: T): T {
  const known = made.get(messages) as T | undefined;
  if (known) return known;
  const result = Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" ? pseudoSentence(value) : pseudo(value),
    ]),
  ) as T;
  made.set(messages, result);
  return result;
}

/** Arguments and tags of the message stay as they are; the words of its plurals and choices do not. */
export function pseudoSentence(message: string): string {
  const literal = /^[^{}<>#]+/.exec(message)?.[0];
  if (literal) return foreign(literal) + pseudoSentence(message.slice(literal.length));
  if (message === "") return "";
  if (message[0] !== "{") return message[0] + pseudoSentence(message.slice(1));
  const end = endOfArgument(message);
  return pseudoArgument(message.slice(0, end)) + pseudoSentence(message.slice(end));
}

function pseudoArgument(argument: string): string {
  if (!/^\{\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/.test(argument)) return argument;
  const choices = argument.indexOf("{", 1);
  let result = argument.slice(0, choices);
  let rest = argument.slice(choices, -1);
  while (rest) {
    if (rest[0] === "{") {
      const end = endOfArgument(rest);
      result += `{${pseudoSentence(rest.slice(1, end - 1))}}`;
      rest = rest.slice(end);
    } else {
      const next = rest.indexOf("{");
      result += next < 0 ? rest : rest.slice(0, next);
      rest = next < 0 ? "" : rest.slice(next);
    }
  }
  return `${result}}`;
}

function endOfArgument(message: string): number {
  let depth = 0;
  for (let at = 0; at < message.length; at++) {
    if (message[at] === "{") depth++;
    if (message[at] === "}" && --depth === 0) return at + 1;
  }
  return message.length;
}

/** A right-to-left override turns the Latin letters around: the words stay readable, the layout does not know. */
function foreign(literal: string): string {
  const words = literal.trim();
  if (!/\p{Letter}/u.test(words)) return literal;
  const more = Math.ceil(words.length * 0.4);
  const longer = words + (more > 6 ? " ~~~~~".repeat(Math.round(more / 6)) : "~".repeat(more));
  return literal.replace(words, () => `\u202e${longer}\u202c`);
}
