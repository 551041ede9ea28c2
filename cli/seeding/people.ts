import type { z } from "zod";
import type { openCase } from "#casework/cases/open-case.ts";
import { PSEUDONYM_WORDS } from "#domain/pseudonyms/words.ts";
import { DAY_MS } from "./calendar.ts";
import type { Chance } from "./chance.ts";

export type Person = Pick<
  z.input<typeof openCase.definition.input>,
  "ageBand" | "sex" | "arrived" | "language" | "grounds" | "profile" | "identity"
> & { countryOfOrigin: string };

const ORIGINS = { UZB: 60, TJK: 13, TKM: 9, CHN: 7, AFG: 6, RUS: 3, BLR: 2 };
const LANGUAGES = { UZB: "uz", TJK: "tg", TKM: "tk", CHN: "ug", AFG: "prs", RUS: "ru", BLR: "ru" };
const AGES = { "18-59": 74, "12-17": 8, "5-11": 8, "0-4": 5, "60+": 5 };
const GROUNDS = {
  political_opinion: 55,
  religion: 30,
  particular_social_group: 6,
  nationality: 6,
  race: 3,
};
const PROFILES = {
  witness: 30,
  activist: 25,
  relative_of: 25,
  journalist: 8,
  former_official: 8,
  public_figure: 4,
};

/** Somebody invented: the open part of a file, and what lies sealed in its vault. */
export function personOf(chance: Chance, openedAt: number): Person {
  const origin = chance.weighted(ORIGINS);
  const sex = chance.weighted({ male: 68, female: 30, unknown: 2 });
  const ageBand = chance.weighted(AGES);
  const came = new Date(openedAt - chance.about(25, 0.9) * DAY_MS).toISOString().slice(0, 10);
  const grounds = chance.happens(0.8) ? [chance.weighted(GROUNDS)] : [];
  const profile = chance.happens(0.35) ? [chance.weighted(PROFILES)] : [];
  return {
    ...(chance.happens(0.95) && { ageBand }),
    sex,
    countryOfOrigin: origin,
    ...(chance.happens(0.9) && { arrived: chance.happens(0.5) ? came : came.slice(0, 7) }),
    language: LANGUAGES[origin],
    grounds,
    profile,
    identity: identityOf(chance, { sex, ageBand }, openedAt),
  };
}

type Known = { sex: string; ageBand: keyof typeof AGES };

function identityOf(chance: Chance, { sex, ageBand }: Known, openedAt: number): Person["identity"] {
  const family = `${chance.oneOf(PSEUDONYM_WORDS)}${sex === "female" ? "ova" : "ov"}`;
  const names = [{ kind: "official" as const, name: `${chance.oneOf(FIRST)} ${family}` }];
  const alias = { kind: "alias" as const, name: chance.oneOf(FIRST) };
  const day = (days: number) => new Date(openedAt + days * DAY_MS).toISOString().slice(0, 10);
  const passport = {
    kind: "passport" as const,
    number: `ZZ${chance.whole(1_000_000, 9_999_999)}`,
    expires: day(chance.whole(-400, 2500)),
    heldBy: chance.oneOf(["themselves", "the family", "the police", "an employer"]),
  };
  const certificate = {
    kind: chance.oneOf(["asylum_seeker_certificate", "refugee_certificate"] as const),
    number: `SEED-${chance.whole(10_000, 99_999)}`,
    issuer: "UNHCR",
    expires: day(chance.whole(30, 360)),
  };
  return {
    names: [...names, ...(chance.happens(0.25) ? [alias] : [])],
    ...(chance.happens(0.85) && { yearOfBirth: yearOf(openedAt) - ageOf(chance, ageBand) }),
    documents: [...(chance.happens(0.65) ? [passport] : []), ...(chance.happens(0.4) ? [certificate] : [])],
  };
}

const YEARS = {
  "0-4": [1, 4],
  "5-11": [6, 11],
  "12-17": [13, 17],
  "18-59": [19, 59],
  "60+": [61, 79],
} as const;
const ageOf = (chance: Chance, band: keyof typeof YEARS) => {
  const [least, most] = YEARS[band];
  return chance.whole(least, most);
};
const yearOf = (at: number) => new Date(at).getUTCFullYear();

/** Given names without a person: the family name beside each is a word of nature. */
const FIRST = [
  ..."Anvar Bahrom Davron Elyor Farhod Habib Ismat Jamol Karim Laziz Murod Nozim Odil Parviz Qodir".split(
    " ",
  ),
  ..."Rustam Sobir Tohir Umid Vali Yusuf Zafar Adolat Barno Dilbar Feruza Gavhar Hilola Iroda".split(" "),
  ..."Jamila Lola Mavluda Nodira Oysha Parvina Robiya Sevara Tursunoy Umida Xurshida Yulduz Zebo".split(" "),
];
