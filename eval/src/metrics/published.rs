//! Published results on the sets that the report measures.
//!
//! The published systems choose three sentences of any length and are measured on
//! the whole test set. Nutgraf gets a number of words and a part of the set. Only
//! the gain over the lead baseline of the same measurement can be compared.

use std::fmt::Write;

/// The result of one system on one set, as ROUGE-1, -2 and -L (F1).
struct PublishedResult {
    set: &'static str,
    system: &'static str,
    /// Authors and year. The figures are from its table of results on the test part.
    paper: &'static str,
    rouge: [f64; 3],
    /// The scores of the first three sentences of the same articles.
    lead: [f64; 3],
}

const REFRESH_PAPER: &str = "Narayan, Cohen & Lapata 2018 (NAACL)";
const BANDITSUM_PAPER: &str = "Dong, Shen, Crawford, van Hoof & Cheung 2018 (EMNLP)";
const PACSUM_PAPER: &str = "Zheng & Lapata 2019 (ACL)";
const BERTSUM_PAPER: &str = "Liu & Lapata 2019 (EMNLP)";
const LEAD_CNN: [f64; 3] = [29.1, 11.1, 25.9];
const LEAD_CNN_AND_DAILY_MAIL: [f64; 3] = [40.4, 17.6, 36.7];

const PUBLISHED: [PublishedResult; 5] = [
    PublishedResult {
        set: "CNN",
        system: "REFRESH",
        paper: REFRESH_PAPER,
        rouge: [30.4, 11.7, 26.9],
        lead: LEAD_CNN,
    },
    PublishedResult {
        set: "CNN",
        system: "BanditSum",
        paper: BANDITSUM_PAPER,
        rouge: [30.7, 11.6, 27.4],
        lead: LEAD_CNN,
    },
    PublishedResult {
        set: "CNN and Daily Mail",
        system: "PacSum, TF-IDF",
        paper: PACSUM_PAPER,
        rouge: [39.2, 16.3, 35.3],
        lead: LEAD_CNN_AND_DAILY_MAIL,
    },
    PublishedResult {
        set: "CNN and Daily Mail",
        system: "PacSum, BERT",
        paper: PACSUM_PAPER,
        rouge: [40.7, 17.8, 36.9],
        lead: LEAD_CNN_AND_DAILY_MAIL,
    },
    PublishedResult {
        set: "CNN and Daily Mail",
        system: "BertSumExt",
        paper: BERTSUM_PAPER,
        rouge: [43.3, 20.2, 39.6],
        lead: LEAD_CNN_AND_DAILY_MAIL,
    },
];

/// Returns the section of the report.
pub(crate) fn section() -> String {
    let mut out = String::from(
        "\n## Published\n\n\
         Three sentences whatever their length, on the whole test sets, where the first three\n\
         sentences have 29.1/11.1/25.9 (CNN) and 40.4/17.6/36.7: only gains over those compare\n\
         with ours. All but PacSum by TF-IDF are neural.\n\n\
         | set | system | paper | ROUGE-1/2/L | R1 over lead | R2 over lead |\n\
         |---|---|---|---|---|---|\n",
    );
    for published in &PUBLISHED {
        let [r1, r2, rl] = published.rouge;
        let _ = writeln!(
            out,
            "| {} | {} | {} | {r1:.1}/{r2:.1}/{rl:.1} | {:+.1} | {:+.1} |",
            published.set,
            published.system,
            published.paper,
            r1 - published.lead[0],
            r2 - published.lead[1],
        );
    }
    out
}
