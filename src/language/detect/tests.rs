//! Detection of the language of sentences that were written for this project.

use super::*;

fn code(text: &str) -> &'static str {
    language(detect(text).language).code
}

#[test]
fn a_script_of_one_language_identifies_it() {
    for (text, expected) in [
        ("Το πλοίο έμεινε στο λιμάνι.", "el"),
        (
            "Паром остался в порту из-за шторма, и пассажирам пришлось ждать.",
            "ru",
        ),
        (
            "Пором залишився в порту через шторм, і їм довелося чекати.",
            "uk",
        ),
        ("بقيت العبارة في الميناء بسبب العاصفة.", "ar"),
        ("கப்பல் துறைமுகத்தில் இருந்தது.", "ta"),
        ("連絡船は嵐のため港に残った。", "ja"),
        ("渡轮因风暴停留在港口。", "zh"),
        ("여객선은 폭풍 때문에 항구에 머물렀다.", "ko"),
        ("המעבורת נשארה בנמל בגלל הסערה.", "he"),
        ("เรือข้ามฟากจอดอยู่ที่ท่าเรือเพราะพายุ", "th"),
        ("ბორანი ქარიშხლის გამო ნავსადგურში დარჩა.", "ka"),
        ("नौका तूफ़ान के कारण बंदरगाह में रुकी हुई है।", "hi"),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
}

#[test]
fn languages_in_latin_script_are_distinguished_by_their_stop_words() {
    for (text, expected) in [
        (
            "Færgen blev i havnen på grund af stormen, og ingen vidste hvornår den ville sejle.",
            "da",
        ),
        (
            "Ferjen ble liggende i havnen på grunn av stormen, og ingen visste når den ville gå.",
            "no",
        ),
        (
            "Färjan låg kvar i hamnen på grund av stormen, och ingen visste när den skulle gå.",
            "sv",
        ),
        (
            "Die Fähre blieb wegen des Sturms im Hafen, und niemand wusste, wann sie fährt.",
            "de",
        ),
        (
            "De veerboot bleef in de haven omdat het te hard waaide, en niemand wist hoe lang.",
            "nl",
        ),
        (
            "The ferry stayed in port because of the gales, and nobody minded.",
            "en",
        ),
        (
            "Lautta jäi satamaan myrskyn takia, eikä kukaan tiennyt, milloin se voi lähteä.",
            "fi",
        ),
        (
            "Le bac est resté au port à cause de la tempête dans le détroit.",
            "fr",
        ),
        (
            "A komp a vihar miatt a kikötőben maradt, és senki sem tudta, hogy mikor indul.",
            "hu",
        ),
        (
            "Il traghetto è rimasto in porto per la tempesta e nessuno sapeva quando sarebbe partito.",
            "it",
        ),
        (
            "A balsa ficou no porto por causa da tempestade e ninguém sabia quando ia partir.",
            "pt",
        ),
        (
            "El transbordador se quedó en el puerto por la tormenta y nadie sabía cuándo saldría.",
            "es",
        ),
        (
            "Feribotul a rămas în port din cauza furtunii și nimeni nu știa când va pleca.",
            "ro",
        ),
        (
            "Feribot fırtına yüzünden limanda kaldı ve kimse ne zaman kalkacağını bilmiyordu.",
            "tr",
        ),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
}

#[test]
fn a_language_without_lists_is_unknown() {
    for text in [
        "El vaixell va quedar al port per culpa de la tempesta i els passatgers van esperar.",
        "O barco quedou no porto por mor do temporal e os pasaxeiros tiveron que agardar unha noite.",
        "Die boot het in die hawe gebly omdat die wind te sterk was en die mense moes wag.",
        "Kapal itu tetap di pelabuhan karena badai dan para penumpang harus menunggu.",
        "Nanatili sa daungan ang barko dahil sa bagyo at naghintay ang mga pasahero.",
        "Prom pozostał w porcie z powodu sztormu, a pasażerowie musieli czekać.",
        "Trajekt zůstal v přístavu kvůli bouři a cestující museli čekat.",
        "Trajekt je ostao u luci zbog oluje, a putnici su morali čekati.",
        "Praam jäi tormi tõttu sadamasse ja reisijad pidid ootama järgmise päevani.",
        "Trageti mbeti në port për shkak të stuhisë dhe pasagjerët duhej të prisnin.",
        "Ontzia portuan geratu zen ekaitzagatik eta bidaiariek itxaron behar izan zuten.",
        "Feri ilibaki bandarini kwa sababu ya dhoruba na abiria walisubiri.",
        "Navis in portu mansit propter tempestatem et viatores exspectare debuerunt.",
        "کشتی به دلیل طوفان در بندر ماند و مسافران منتظر ماندند.",
        "Фериботът остана в пристанището заради бурята и никой не знаеше кога ще тръгне.",
    ] {
        assert_eq!(code(text), "und", "{text}");
    }
}

#[test]
fn a_text_without_words_has_an_unknown_language() {
    for text in ["", " ", "12:30", "🙂", "\u{301}", "x", "Lind 2018"] {
        let detection = detect(text);
        assert_eq!(language(detection.language).code, "und", "{text}");
        assert!((0.0..=1.0).contains(&detection.confidence), "{text}");
    }
}
