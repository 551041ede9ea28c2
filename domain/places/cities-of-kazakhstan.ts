import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";

export type Position = { longitude: number; latitude: number };

/** Where towns of Kazakhstan lie, by every name under which people know them; to 0.01 degree, as any atlas has it. */
const TOWNS: [names: string, latitude: number, longitude: number][] = [
  ["Almaty, Alma-Ata, Алматы", 43.24, 76.91],
  ["Astana, Nur-Sultan, Астана", 51.17, 71.43],
  ["Shymkent, Chimkent, Шымкент", 42.32, 69.59],
  ["Aktau, Aqtau, Актау", 43.65, 51.16],
  ["Aktobe, Aqtobe, Актобе", 50.28, 57.21],
  ["Atyrau, Атырау", 47.11, 51.92],
  ["Baikonur, Байконур", 45.62, 63.31],
  ["Balkhash, Balqash, Балхаш", 46.85, 74.98],
  ["Ekibastuz, Экибастуз", 51.72, 75.32],
  ["Karaganda, Qaraghandy, Караганда", 49.8, 73.1],
  ["Kokshetau, Кокшетау", 53.28, 69.39],
  ["Konaev, Qonaev, Kapchagay, Конаев", 43.88, 77.07],
  ["Korday, Кордай", 43.04, 74.71],
  ["Kostanay, Qostanay, Костанай", 53.21, 63.62],
  ["Kyzylorda, Qyzylorda, Кызылорда", 44.85, 65.51],
  ["Merke, Мерке", 42.87, 73.19],
  ["Oral, Uralsk, Орал, Уральск", 51.23, 51.37],
  ["Oskemen, Ust-Kamenogorsk, Усть-Каменогорск", 49.95, 82.61],
  ["Pavlodar, Павлодар", 52.29, 76.97],
  ["Petropavl, Petropavlovsk, Петропавловск", 54.87, 69.16],
  ["Rudny, Рудный", 52.96, 63.12],
  ["Saryagash, Сарыагаш", 41.45, 69.17],
  ["Semey, Semipalatinsk, Семей", 50.41, 80.23],
  ["Taldykorgan, Taldyqorghan, Талдыкорган", 45.02, 78.37],
  ["Taraz, Тараз", 42.9, 71.37],
  ["Temirtau, Темиртау", 50.05, 72.96],
  ["Turkistan, Turkestan, Түркістан, Туркестан", 43.3, 68.27],
  ["Zhanaozen, Жанаозен", 43.34, 52.86],
  ["Zharkent, Жаркент", 44.16, 80],
  ["Zhezkazgan, Жезказган", 47.78, 67.71],
];

const BY_NAME = new Map(
  TOWNS.flatMap(([names, latitude, longitude]) =>
    names.split(", ").map((name): [string, Position] => [foldPseudonym(name), { latitude, longitude }]),
  ),
);

/** Where a town lies; nothing, of one that this list does not know. */
export const whereLies = (city: string): Position | undefined => BY_NAME.get(foldPseudonym(city));
