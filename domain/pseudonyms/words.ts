/**
 * Birds, trees, plants, waters and land of the region, in Latin letters: Uzbek, Kazakh, Kyrgyz, Tajik, Uyghur, Turkmen.
 * None is a common given name, none differs from another by a single letter: they are said over bad lines.
 */
export const PSEUDONYM_WORDS: readonly string[] = [
  // birds
  ...words(`
    Lochin Qirgiy Laylak Turna Kaklik Bedana Kaptar Musicha Zargaldoq Qaldirgoch Chumchuq Chugurchuq
    Mayna Qizilishton Oqqush Ordak Baliqchi Qarqara Birqozon Bizgaldoq Bulduruq Tustovuq Ular
    Tasqara Boltayutar Itolgi Miqqiy Loyxorak Jibilajibon Sofitorgay Kokqarga Kurkunak Sariqsor
    Burkit Kogershin Boztorgai Sauysqan Toqyldaq Bezgeldek Qutan Shagala Qyzgysh Balshyqshy Toorgoy
    Sagyzgan Kulaaly Kuikentai Kabutar Gunjishk Uqob Kulang Murghobi Hudhud Chagalay Togkaptar
    Kokqutan Chittak Qarabauyr Jorgatuvaloq Qizilquyruq Qashqaldaq Chorloq Churrak Angir Zhagaltai
    Shauqarga
  `),
  // trees and shrubs
  ...words(`
    Terak Chinor Archa Qayin Eman Majnuntol Qayragoch Zarang Shumtol Jiyda Saksovul Yulgun Dolana
    Pista Yongoq Behi Olcha Gilos Olxori Shaftoli Orik Xurmo Zirk Namatak Maymunjon Chakanda Qaragay
    Tilogoch Sarv Arguvon Shyrsha Samyrsyn Uyengi Sheten Moiyl Tobylgy Itmuryn Buldirgen Zhyngyl
    Shegirshin Zhangaq Chychyrkanak Chormagz Zardolu Safedor Nozhu Toghraq Ujme Alucha Sazak Bedzor
    Qandagach Butazor Tuyasingren Teresken Zhuzgin Qandym Cherkez Borjoq Sumax Shilvi Buzgun Qoratol
    Oqtol Limonzor Zogal Toqquzqat Bargizub Qaraqat Pechakgul Samshit Kashtan Unabi Chilonjiyda
    Maklura Sofora Qizilqaragay Shirinbuta Kokterak Mirzaterak Oqqayin Qoraqayin
  `),
  // herbs and grasses
  ...words(`
    Chuchmoma Gulsafsar Yalpiz Kiyikot Jambil Isiriq Shuvoq Yantoq Qamish Ermon Shirach Ravoch
    Qoqigul Sebarga Ajriq Kunjut Zigir Zafaron Andiz Otquloq Sarsabil Kovul Zhusan Betege Kokpek
    Izen Quraq Seleu Qymyzdyq Baqbaq Shybak Yshkyn Rivoj Pudina Siyohdona Selin Narpyz Gazakot
    Qirqbogim Zubturum Qizilmiya Shirinmiya Bozulang Iloq Sachratqi Jagjag Chalov Kovrak Sapsargul
    Namozshomgul Kakra Boymodaron Dalachoy Tograyhon Anzur Qoziquloq Zamburug Paporot Gazanda
    Sutchop Qizilcha Qongirbosh Oqquray Shora Baliqkoz Sarsazan Qorabaroq Keyrovuk Chogon Boyalich
    Biyurgun Itsigek Burgan Kampirchopon Sigirquyruq Tuyatovon Qoypechak Bugdoyiq Zarpechak Tuxumak
    Sariqchoy Suvgul Suvqalampir Qirqquloq Kokat Karnaygul Qongiroqgul
  `),
  // waters and rivers
  ...words(`
    Daryo Buloq Chashma Irmoq Anhor Sharshara Girdob Oqim Kechuv Qirgoq Orol Voha Qaynar Osteng
    Muzlik Shudring Qirov Yomgir Tuman Chaqmoq Kamalak Shabada Shamol Garmsel Izgirin Zhanbyr
    Burshaq Sangzor Sirdaryo Chirchiq Ohangaron Qoradaryo Pskom Ugom Chotqol Koksuv Qizilsuv Vaxsh
    Panj Gunt Bartang Yazgulom Varzob Yagnob Ertis Tobyl Esil Sarysu Karatal Lepsi Sharyn Shelek
    Turgen Kolsai Kaindy Markakol Sonkol Chatyrkol Kegeti Alamedin Jyrgalan Isfayram Surxob Kokshaal
    Tarim Emba Qorasuv Toshkol Sarikol Yashilkol Zorkol Qaroqul Sarychat Irgiz Sagyz Oyil Kokpekti
    Buqtyrma Kurshim Baqanas Tentek Qorgas Kegen Aspara Susamyr Kokomeren Atbashy Chandalash
    Padyshata Aravan Akbura Kugart Obixingov Yaxsu Fondaryo Mogiyon Shohdara Alichur Tanimas
    Tupalang Kosonsoy Moylisuv Chodak Rezaksoy Terisaqqan
  `),
  // land, stone and sky
  ...words(`
    Chuqqi Dovon Dara Vodiy Adir Dasht Yaylov Otloq Toqay Barxan Qumtepa Tepalik Jilga Soylik Ungur
    Qoyatosh Zhota Zhartas Zhailau Alqap Kuhsor Muztog Olatov Hisor Nurota Molguzar Kohitang Ustyurt
    Qizilqum Aqiq Lojuvard Yashma Marmar Granit Bazalt Ohaktosh Kvars Chaqmoqtosh Qumtosh Xarsang
    Kahrabo Nefrit Malaxit Topaz Ametist Opal Slyuda Shaqpaq Qoitas Khoro Qashtash Bostan Tuzkon
    Shorxok Sogtuproq Chagirtosh Bortosh Oqtosh Sariqtosh Sangtuda Togora Tangi Tekislik Beles Qyrat
    Shatqal Yarimorol Sohil Tosqir Qirtepa Ufq
  `),
];

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
