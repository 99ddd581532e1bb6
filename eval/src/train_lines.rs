//! `train-lines`

use crate::Failure;
use crate::lines::data::{Page, articles, by_line, folds, pages};
use crate::lines::fit::{Settings, fit, round};
use crate::paste::counts;
use lexopt::prelude::*;
use std::path::PathBuf;

fn env<T: std::str::FromStr>(name: &str, default: T) -> T {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let (mut files, mut clean): (Vec<PathBuf>, Vec<PathBuf>) = (vec![], vec![]);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("clean") => clean.push(arguments.value()?.into()),
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    match env("C", 16) {
        12 => experiment::<12>(&files, &clean),
        16 => experiment::<16>(&files, &clean),
        20 => experiment::<20>(&files, &clean),
        24 => experiment::<24>(&files, &clean),
        _ => experiment::<32>(&files, &clean),
    }
}

fn experiment<const C: usize>(files: &[PathBuf], clean: &[PathBuf]) -> Result<(), Failure> {
    let pages = pages(files)?;
    let fold: Vec<usize> = if std::env::var("BYPAGE").is_ok() { (0..pages.len()).map(|i| i % 5).collect() } else { folds(&pages, 5) };
    let mut clean_pages: Vec<(usize, Page)> = vec![];
    for file in clean {
        for (i, page) in articles(file)?.into_iter().enumerate() {
            let origin = page.origin.clone();
            let f = if origin == "fr_orangesum" {
                fold[pages.iter().position(|p| p.lang == "fr").unwrap_or(0)]
            } else if let Some(p) = pages.iter().position(|p| p.id == page.id) {
                fold[p]
            } else {
                i % 5
            };
            clean_pages.push((f, page));
        }
    }
    let settings = Settings {
        dilations: std::env::var("DIL").unwrap_or("1,2,4,8,16".into()).split(',').map(|d| d.parse().unwrap()).collect(),
        epochs: env("EPOCHS", 40),
        batch: env("BATCH", 8),
        rate: env("RATE", 0.006),
        decay: env("DECAY", 0.02),
        clean: env("CLEAN", 120),
        clean_weight: env("CLEANW", 0.5),
        seed: env("SEED", 1),
        off: std::env::var("OFF").unwrap_or_default().split(',').filter_map(|d| d.parse().ok()).collect(),
    };
    let started = std::time::Instant::now();
    let results: Vec<_> = std::thread::scope(|scope| {
        let run = |which: Vec<usize>| {
            let (pages, fold, clean_pages, settings) = (&pages, &fold, &clean_pages, &settings);
            scope.spawn(move || {
                which.into_iter().map(|f| {
                    let train: Vec<&Page> = pages.iter().zip(fold).filter(|&(_, &g)| g != f).map(|(p, _)| p).collect();
                    let texts: Vec<&Page> = clean_pages.iter().filter(|(g, p)| *g != f && !["page_descriptions", "fr_orangesum", "gum_multigenre"].contains(&p.origin.as_str())).map(|(_, p)| p).collect();
                    let mut net = fit::<C>(&train, &texts, settings);
                    let score = |net: &crate::lines::network::Network<C>, page: &Page| by_line(page, |text| {
                        let rows = nutgraf::training::rows(text);
                        let mut flat: Vec<f32> = rows.iter().flat_map(|(_, r)| *r).collect();
                        for &o in &settings.off { flat.iter_mut().skip(o).step_by(net.inputs).for_each(|v| *v = 0.0); }
                        rows.iter().map(|(s, _)| *s).zip(net.scores(&flat)).collect()
                    });
                    let test: Vec<usize> = (0..pages.len()).filter(|&i| fold[i] == f).collect();
                    let float: Vec<Vec<f32>> = test.iter().map(|&i| score(&net, &pages[i])).collect();
                    round(&mut net);
                    let small: Vec<Vec<f32>> = test.iter().map(|&i| score(&net, &pages[i])).collect();
                    let clean: Vec<(usize, Vec<f32>)> = clean_pages.iter().enumerate().filter(|(_, (g, _))| *g == f).map(|(i, (_, p))| (i, score(&net, p))).collect();
                    (test, float, small, clean, net.weights.len())
                }).collect::<Vec<_>>()
            })
        };
        let (a, b) = (run(vec![0, 1, 2]), run(vec![3, 4]));
        let mut all = a.join().unwrap();
        all.extend(b.join().unwrap());
        all
    });
    let mut float = vec![vec![]; pages.len()];
    let mut small = float.clone();
    let mut clean_scores = vec![vec![]; clean_pages.len()];
    let mut size = 0;
    for (test, f, s, c, n) in results {
        size = n;
        for ((i, f), s) in test.into_iter().zip(f).zip(s) { float[i] = f; small[i] = s; }
        for (i, s) in c { clean_scores[i] = s; }
    }
    println!("C={C} weights {size} {settings_epochs} epochs in {:.0} s", started.elapsed().as_secs_f64(), settings_epochs = settings.epochs);
    let mean = |scores: &[Vec<f32>], t: f32, which: &dyn Fn(&Page) -> bool| {
        let (mut sums, mut n) = ([0.0; 4], 0.0);
        for (page, s) in pages.iter().zip(scores).filter(|(p, _)| which(p)) {
            let c = counts(page, |i| s[i] > t);
            sums[0] += c[0].f1(); sums[1] += c[0].precision(); sums[2] += c[0].recall(); sums[3] += c[1].f1();
            n += 1.0;
        }
        sums.map(|s| s / n)
    };
    for t in [-3.0, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5] {
        let lost: Vec<String> = {
            let mut by: std::collections::BTreeMap<&str, (f64, f64)> = Default::default();
            for ((_, p), s) in clean_pages.iter().zip(&clean_scores) {
                let c = counts(p, |i| s[i] > t)[0];
                let e = by.entry(&p.origin).or_default();
                e.0 += c.wanted - c.both; e.1 += c.wanted;
            }
            by.iter().map(|(k, (a, b))| format!("{}={:.2}", &k[..k.len().min(8)], 100.0 * a / b)).collect()
        };
        let all = mean(&float, t, &|_| true);
        let q = mean(&small, t, &|_| true);
        let en = mean(&small, t, &|p| p.lang != "fr");
        let fr = mean(&small, t, &|p| p.lang == "fr");
        println!("t {t:5.1} float {:.4}/{:.4} int8 {:.4}/{:.4} (P {:.3} R {:.3}) en {:.4}/{:.4} fr {:.4}/{:.4} lost% {}", all[0], all[3], q[0], q[3], q[1], q[2], en[0], en[3], fr[0], fr[3], lost.join(" "));
    }
    if let Ok(path) = std::env::var("DUMP") {
        let mut out = String::new();
        for (page, s) in pages.iter().zip(&small) {
            let c = counts(page, |i| s[i] > -0.5);
            out += &format!("#### {} {} f1 {:.3} sent {:.3}\n", page.id, page.origin, c[0].f1(), c[1].f1());
            for (i, line) in page.lines.iter().enumerate() {
                out += &format!("{} {:5.1} {}\n", page.is_main[i], s[i], line);
            }
        }
        std::fs::write(path, out)?;
    }
    Ok(())
}
