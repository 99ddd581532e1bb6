// Made by js/languages.mjs from www/i18n/: edit the files there.

/** The element's words by language: summary, count, keywords, why, source, then the reasons. @type {Record<string, string[]>} */
export const LANGUAGES = {
  en: ['Summary', '{chosen} of {total} sentences', 'Keywords', 'Why', 'Full text', 'central to the text', 'position in the text', 'words from the title', 'names and numbers', 'wording', 'quotation', 'length', 'list item'],
  ar: ['الملخص', '{chosen} من {total} جملة', 'كلمات مفتاحية', 'لماذا', 'النص الكامل', 'في صلب النص', 'موضعها في النص', 'كلمات من العنوان', 'أسماء وأرقام', 'الصياغة', 'اقتباس', 'طولها', 'بند في قائمة'],
  da: ['Resumé', '{chosen} af {total} sætninger', 'Nøgleord', 'Hvorfor', 'Hele teksten', 'tekstens kerne', 'placering', 'ord fra titlen', 'navne og tal', 'sigende ordvalg', 'citat', 'længde', 'punkt på en liste'],
  de: ['Zusammenfassung', '{chosen} von {total} Sätzen', 'Stichwörter', 'Warum', 'Ganzer Text', 'zentral für den Text', 'Stelle im Text', 'Wörter aus dem Titel', 'Namen und Zahlen', 'Wortwahl', 'Zitat', 'Länge', 'Listenpunkt'],
  el: ['Περίληψη', '{chosen} από {total} προτάσεις', 'Λέξεις-κλειδιά', 'Γιατί', 'Ολόκληρο το κείμενο', 'πυρήνας του κειμένου', 'θέση', 'λέξεις του τίτλου', 'ονόματα και αριθμοί', 'χαρακτηριστική διατύπωση', 'παράθεμα', 'μήκος', 'στοιχείο λίστας'],
  es: ['Resumen', '{chosen} de {total} frases', 'Palabras clave', 'Por qué', 'Texto completo', 'central en el texto', 'posición en el texto', 'palabras del título', 'nombres y cifras', 'redacción', 'cita', 'extensión', 'elemento de lista'],
  fi: ['Tiivistelmä', 'Virkkeitä: {chosen}/{total}', 'Avainsanat', 'Miksi', 'Koko teksti', 'tekstin ydin', 'sijainti', 'otsikon sanoja', 'nimiä ja lukuja', 'kuvaava sanamuoto', 'lainaus', 'pituus', 'luettelon kohta'],
  fr: ['Résumé', '{chosen} phrases sur {total}', 'Mots-clés', 'Pourquoi', 'Texte intégral', 'central dans le texte', 'position dans le texte', 'mots du titre', 'noms et chiffres', 'formulation', 'citation', 'longueur', 'élément de liste'],
  hu: ['Összefoglaló', 'Mondatok: {chosen} / {total}', 'Kulcsszavak', 'Miért', 'Teljes szöveg', 'a szöveg magja', 'helye', 'a cím szavai', 'nevek és számok', 'beszédes szóhasználat', 'idézet', 'hossz', 'listaelem'],
  it: ['Sintesi', '{chosen} frasi su {total}', 'Parole chiave', 'Perché', 'Testo completo', 'cuore del testo', 'posizione', 'parole del titolo', 'nomi e cifre', 'espressione rivelatrice', 'citazione', 'lunghezza', 'voce di elenco'],
  nl: ['Samenvatting', '{chosen} van {total} zinnen', 'Trefwoorden', 'Waarom', 'Volledige tekst', 'kern van de tekst', 'plaats', 'woorden uit de titel', 'namen en getallen', 'veelzeggende woorden', 'citaat', 'lengte', 'punt van een lijst'],
  no: ['Sammendrag', '{chosen} av {total} setninger', 'Nøkkelord', 'Hvorfor', 'Hele teksten', 'tekstens kjerne', 'plassering', 'ord fra tittelen', 'navn og tall', 'talende ordvalg', 'sitat', 'lengde', 'punkt i en liste'],
  pt: ['Resumo', '{chosen} de {total} frases', 'Palavras-chave', 'Porquê', 'Texto completo', 'centro do texto', 'posição', 'palavras do título', 'nomes e números', 'expressão reveladora', 'citação', 'extensão', 'item de lista'],
  ro: ['Rezumat', '{chosen} din {total} propoziții', 'Cuvinte-cheie', 'De ce', 'Textul întreg', 'miezul textului', 'locul ei', 'cuvinte din titlu', 'nume și cifre', 'formulare grăitoare', 'citat', 'lungime', 'punct dintr-o listă'],
  ru: ['Краткое содержание', 'Предложения: {chosen} из {total}', 'Ключевые слова', 'Почему', 'Полный текст', 'суть текста', 'место', 'слова заголовка', 'имена и числа', 'характерные слова', 'цитата', 'длина', 'пункт списка'],
  sv: ['Sammanfattning', '{chosen} av {total} meningar', 'Nyckelord', 'Varför', 'Hela texten', 'textens kärna', 'placering', 'ord ur rubriken', 'namn och tal', 'talande ordval', 'citat', 'längd', 'punkt i en lista'],
  ta: ['சுருக்கம்', 'வாக்கியங்கள்: {chosen} / {total}', 'முக்கியச் சொற்கள்', 'ஏன்', 'முழு உரை', 'உரையின் மையம்', 'இடம்', 'தலைப்பின் சொற்கள்', 'பெயர்களும் எண்களும்', 'குறிப்பான சொற்கள்', 'மேற்கோள்', 'நீளம்', 'பட்டியல் உருப்படி'],
  tr: ['Özet', '{total} cümleden {chosen}', 'Anahtar kelimeler', 'Neden', 'Tam metin', 'metnin özü', 'yeri', 'başlıktaki sözcükler', 'adlar ve sayılar', 'belirgin anlatım', 'alıntı', 'uzunluk', 'liste maddesi'],
};

/** The codes of the reasons, in this order. */
export const REASONS = ['central', 'position', 'title', 'names', 'cue', 'quotation', 'length', 'list_item'];
