/** How certain a fact is (HURIDOCS MT41). */
export const CERTAINTIES = ["confirmed", "likely", "possible", "unlikely"] as const;

export type Certainty = (typeof CERTAINTIES)[number];
