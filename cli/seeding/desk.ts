import type { Actor } from "#domain/access/actor.ts";
import type { OfficeCode } from "./offices.ts";

/** Who works in an office, the one with the most files first, in which state it is, and where people are held there: ids by kind. */
export type Desk = {
  country: string;
  supervisor: Actor;
  caseworkers: Actor[];
  places: { id: string; kind: string }[];
};
export type Desks = Record<OfficeCode, Desk>;

/** One act at its own moment, in milliseconds. */
export type Step = { at: number; take(options: { now: Date }): Promise<unknown> };
