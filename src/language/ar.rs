//! Data of Arabic.
//!
//! The lists were written for this project from general knowledge of Arabic, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    speech: SPEECH,
    also_ends: Some(b':'),
    ..LanguageData::tuned("ar", STOP_WORDS, || Stemmer::create(Algorithm::Arabic))
};

const STOP_WORDS: &str = "\
    أحد أخرى أكثر ألا أم أما أمام أن أنا أنت أنه أنها أو أول أي أيضا أيضاً إذ إذا إلا إلى إن \
    إنه إنها الآن التي الذي الذين اللذين بأن بسبب بعد بعض بل به بها بين تكون تلك تم ثم جدا \
    حتى حول حيث حين خلال دون ذلك سوف ضد عام عبر عدد عدم على عليه عليها عن عند عندما غير فإن \
    فقد فقط في فيه فيها قال قالت قبل قد كان كانت كل كلا كما كيف لأن لا لدى لقد لكن لم لماذا \
    لن له لها لهم لو ليس ليست ما ماذا متى مثل مع من منذ منه منها نحن نحو نفسه هؤلاء هذا هذه \
    هل هم هنا هناك هو هي و وأن وإن وفي وقال وقد وكان وكانت ولا ولكن ولم وما ومن وهذا وهو وهي \
    ويمكن يكون يمكن يوم";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        أيضا,أيضاً,بالتالي,بالطبع,بالفعل,بدوره,بدورها,ثم,كذلك,كما,لذا,لذلك,لكن,لكنه,لكنها,\
        لكنهم,مجددا,مجدداً,وأخيرا,وبالتالي,وبالطبع,وبالفعل,وكذلك,ولذا,ولذلك,ولكن,ولكنه,\
        إلا أن,بيد أن,على سبيل المثال,غير أن,نتيجة لذلك,وعلى سبيل المثال,ونتيجة لذلك",
    adverbs: "أيضا أيضاً بالتالي بدوره بدورها كذلك لذلك مجددا مجدداً",
    pronouns: "فهم فهو فهي هم هما هن هو هي وهم وهما وهو وهي",
    demonstratives: "\
        أولئك تلك ذلك هؤلاء هاتان هذا هذان هذه وذلك وهؤلاء وهذا وهذه",
    captions: "صورة فيديو",
    labels: "إقرأ أيضا,إقرأ أيضاً,اقرأ أيضا,اقرأ أيضاً",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    أ د م",
    ),
    (
        Number,
        "\
    ت ج رقم ص ط",
    ),
    (
        Name,
        "\
    الخ ق.م",
    ),
];

const SPEECH: &str = "\
    أجاب أضاف أضافت أكد أوضح ذكر سأل صرح قال قالت وأضاف وأضافت وأكد وأوضح وتابع وذكر وصرح \
    وقال وقالت يقول";
