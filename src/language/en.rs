//! Data of English.
//!
//! The lists were written for this project from general knowledge of English and of news
//! style, and are under the project's licence. The stemmer is Snowball's English one (Porter2).

use super::Abbreviation::{Inner, Name, Number, Time};
use super::{Abbreviation, CueWords, LanguageData, LinePhrases, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    speech: SPEECH,
    before_verbs: BEFORE_VERBS,
    before_nouns: BEFORE_NOUNS,
    modifier_endings: "able al ed ful ic ive ly ous",
    unspecific: UNSPECIFIC,
    cues: CUES,
    ..LanguageData::tuned("en", STOP_WORDS, || Stemmer::create(Algorithm::English))
};

const STOP_WORDS: &str = "\
    a about above across after again against ain't all almost along already also although \
    always am among an and another any anybody anyone anything are aren't around as at away \
    back be became because become becomes been before behind being below between both but by \
    came can can't cannot come comes could couldn't d did didn't do does doesn't doing don't \
    done down during each either else even ever every everybody everyone everything few for \
    from further get gets getting give given gives go goes going gone got had hadn't has \
    hasn't have haven't having he he'd he'll he's her here here's hers herself him himself \
    his how how's however i i'd i'll i'm i've if in into is isn't it it'd it'll it's its \
    itself just keep least less let let's like likely ll m made make makes making many may \
    maybe me might mine more most mostly much must mustn't my myself near nearly neither \
    never no nobody none nor not nothing now of off often on once one only onto or other \
    others our ours ourselves out over own per perhaps put quite rather re really s said \
    same say saying says shall she she'd she'll she's should shouldn't since so some \
    somebody someone something still such t take taken takes than that that'd that'll that's \
    the their theirs them themselves then there there's therefore these they they'd they'll \
    they're they've this those though through thus till to together told too toward towards \
    under unless until up upon us ve very via was wasn't we we'd we'll we're we've well went \
    were weren't what what's when when's where where's whether which while who who's whoever \
    whole whom whose why why's will with within without won't would wouldn't yet you you'd \
    you'll you're you've your yours yourself yourselves";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        accordingly,additionally,afterward,afterwards,again,also,and,another,both,but,\
        consequently,conversely,furthermore,hence,here's,however,indeed,instead,likewise,\
        meanwhile,moreover,neither,nevertheless,nonetheless,nor,or,others,otherwise,rather,\
        similarly,so,still,subsequently,then,thereafter,therefore,though,thus,too,\
        that,that's,ultimately,which,yet,after all,all of this,as a consequence,as such,as a result,at the same time,\
        by comparison,by contrast,by then,even so,for example,for instance,from then on,\
        if so,in addition,in contrast,in fact,in other words,in particular,in response,\
        in short,in the meantime,in turn,later on,of course,on the contrary,\
        on the other hand,once again,one example,one reason,since then,the latter,the next,\
        the other,the others,the rest,the same,the second,the third,the two,until then,\
        what is more,what's more",
    adverbs: "\
        again also consequently furthermore however instead likewise meanwhile moreover \
        nevertheless nonetheless similarly then therefore though thus too",
    pronouns: "\
        he he'd he'll he's her hers him his it it'd it'll it's its she she'd she'll she's \
        their theirs them they they'd they'll they're they've",
    demonstratives: "similar such these this those",
    articles: "the",
    nouns: "\
        accident actor actress agency attack bill book boy case ceremony child city comments \
        company country couple crash deal decision duo event film firm game girl group \
        incident investigation law man match men move officer officers organisation \
        organization pair plan program programme project proposal remarks report researchers \
        scientists singer statement study suspect suspects team teenager town trio victim \
        victims woman women",
    defining: "at behind between for from in of on that to which who whose with",
    honorifics: "dr lady lord miss mr mrs ms prof sir",
    times: "\
        afternoon century day days decade evening fall hour hours minute moment month months \
        morning night quarter season spring summer time week weekend weeks winter year years",
    captions: "\
        above below bottom caption center centre credit file image left photo photograph photos \
        picture pictured pictures right top video",
    labels: "\
        all rights,book now,buy now,check out,click here,contact us,cookie policy,download the app,\
        file photo,find out more,follow us,free shipping,get in touch,getty images,image credit,\
        image source,join us,keep reading,learn more,let us know,our newsletter,our website,\
        photo credit,privacy policy,read also,read more,read next,read on,related articles,\
        see also,share this,shop now,sign up,stay tuned,subscribe to,visit our,visit us",
    promises: "\
        as follows,here are,here is a list,here's how,here's what,in figure,in table,\
        include the following,let's dive,let's explore,let's look,let's start,let's take,listed below,see below,see figure,see table,shown below,\
        shown in,the following,these are the",
};

const ABBREVIATIONS: [(Abbreviation, &str); 4] = [
    (
        Inner,
        "\
        amb brig.gen c.f ca cdr cpl eg emer feat ft ie lieut lt.cmdr lt.col lt.gen maj maj.gen \
        messrs mmes msgr mx pfc pres profs pvt rt rt.hon sen sens sgt.maj spc v viz",
    ),
    (
        Number,
        "\
    approx apt art chap cir cor def deut eccl ex fig fri ibid isa lem mar matt mon op par para \
    phil prop prov ps reg rom sat sect stat sun supp thm thu thur thurs tue tues wed",
    ),
    (
        Name,
        "\
    adm admin al ala ariz ark assoc asst atl atty avg b.sc bldg brig bur cal calif capt cent civ \
    colo cols comdr compl conn corr crim dak decl del det dist dkt elec eng esq fed fla fr ga gens gov govs govt hon \
    hosp hwy insp intl kan ky lib llc m.sc md mfg mgr mich minn mo mont natl neb nev okla pat \
    pend penn pkwy prelim rd rep reps resp ret rev rul sec secy soc spec st supt symp tenn \
    terr tex trans treas twp va vt wis wyo",
    ),
    (
        Time,
        "\
        a.d a.m b.c p.m pm",
    ),
];

const CALENDAR: &str = "\
    april august bst cdt central cet cst december eastern edt est february friday gmt \
    january july june local march may mdt monday mountain mst november october pacific pdt \
    pst saturday september sunday thursday tuesday utc wednesday";

const SPEECH: &str = "\
    added adds answered argued asked asks begged called continued cried demanded exclaimed \
    explained insisted murmured muttered recalled replied said says screamed shouted snapped \
    told warned whispered wondered wrote yelled";

const BEFORE_VERBS: &str = "\
    also can cannot could didn't doesn't don't he i just keep may might must not only she should \
    they to we who will would you";

const BEFORE_NOUNS: &str = "\
    about across against among at behind between by for from in into of on over than through \
    toward towards under until upon via with within without";

const UNSPECIFIC: &str = "\
    afternoon billion case day days eight eleven end evening fifth first five four fourth \
    group half hour hours hundred last late lot man men million minute minutes month months \
    morning new next night nine number part people percent person place point second seconds \
    seven six ten thing things third thousand three time times today tomorrow tonight twelve \
    twenty two want way week weekend weeks woman women work world year years yesterday";

const CUES: CueWords = CueWords {
    announcing: "\
        article demonstrate describe develop discover explore guide introduce investigate \
        learn novel overview paper present propose show study tips",
    concluding: "best conclusion important key main overall results summary",
    first_person: "i i'd i'll i'm i've me mine my myself",
    negations: "\
        aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't neither \
        never no nobody none nor not nothing wasn't weren't without won't wouldn't",
    we: "our ours ourselves us we we're we've",
};

pub(super) static LINE_PHRASES: LinePhrases = LinePhrases {
    credits: &[
        "(Photo",
        "Photo:",
        "Photo by",
        "Photograph:",
        "Photograph by",
        "Picture:",
        "Image:",
        "(Image",
        "Getty Images",
        "Credit:",
    ],
    credits_before_colon: &["courtesy"],
    stamps: &["Updated", "Published", "Posted", "Last updated", "Modified"],
    months: &[
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    rights: &["All rights reserved"],
    rights_openings: &["Copyright ", "This e-mail and", "This message is intended"],
    bylines: &["By ", "BY "],
};
