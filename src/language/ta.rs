//! Data of Tamil.
//!
//! The lists were written for this project from general knowledge of Tamil, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    ..LanguageData::tuned("ta", STOP_WORDS, || Stemmer::create(Algorithm::Tamil))
};

const STOP_WORDS: &str = "\
    அதனால் அதன் அதற்கு அதில் அது அதை அந்த அனைத்து அல்லது அவன் அவர் அவர்கள் அவள் ஆகிய ஆகும் \
    ஆனால் இதனால் இதன் இதற்கு இதில் இது இதை இந்த இந்தப் இப்போது இரண்டு இருக்கும் இருந்த \
    இருந்து இல்லை இவர் இவை உள்ள உள்ளது உள்ளன எந்த எனவே எனினும் என் என்ன என்பது என்ற என்று \
    எல்லாம் ஏன் ஒரு ஒவ்வொரு ஓர் கூட கொண்ட கொண்டு சில செய்து தனது தன் தான் தொடர்பாக நான் நாம் \
    நீ பற்றி பல பின் பின்னர் பிறகு போது போன்ற போல் மட்டும் மற்ற மற்றும் மிக மிகவும் முதல் \
    மூலம் மேலும் யார் வந்த வந்து வரை விட வேண்டும் வேறு";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        அதனால்,அதனையடுத்து,அதுமுதல்,அதுவரை,அதையடுத்து,அன்றிலிருந்து,ஆகவே,ஆகையால்,ஆதலால்,\
        ஆனாலும்,ஆனால்,ஆயினும்,இதனால்,இதனையடுத்து,இதைத்தொடர்ந்து,இதையடுத்து,இருந்தபோதிலும்,\
        இருந்தாலும்,இருப்பினும்,இறுதியாக,இறுதியில்,உண்மையில்,எனவே,எனினும்,கூட,நிச்சயமாக,\
        அதற்குப் பதிலாக,அதைத் தொடர்ந்து,இதனைத் தொடர்ந்து,இதைத் தொடர்ந்து,ஒரு உதாரணம்,\
        ஒரு காரணம்,வேறு வார்த்தைகளில்",
    adverbs: "\
        அதனால் ஆகவே ஆனாலும் ஆனால் இதனால் இருப்பினும் எனவே எனினும் கூட",
    pronouns: "\
        அவனது அவனுக்கு அவனை அவன் அவரது அவரிடம் அவரின் அவருக்கு அவருடைய அவரும் அவரை அவர்",
    demonstratives: "\
        அந்த அந்தக் அந்தச் அந்தத் அந்தப் இது இதை இந்த இந்தக் இந்தச் இந்தத் இந்தப்",
    labels: "\
        இதையும் படிங்க,மேலும் செய்திகள்,மேலும் படிக்க,மேலும் வாசிக்க",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    ஆர் என் எம் எல் எஸ் செல்வி டாக்டர் திரு திருமதி பேரா",
    ),
    (
        Number,
        "\
    எண் பக்",
    ),
    (
        Name,
        "\
    கி.பி கி.மீ கி.மு ரூ",
    ),
];
