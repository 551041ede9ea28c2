/** Words of nature in the region's languages: birds, trees, rivers, stones. None is a common given name. */
export const NATURE: readonly [string, ...string[]] = [
  "Lochin",
  "Terak",
  "Daryo",
  "Archa",
  "Chinor",
  "Qayrag'och",
  "Sarv",
  "Yong'oq",
  "Bedana",
  "Kaklik",
  "Turna",
  "Laylak",
];
