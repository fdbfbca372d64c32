//! The list of rules.

use decide::words;
use domain::language::Language;
use entitlement::{
    RuleId,
    rule::{Standing, Way},
};
use i18n::answer::citation;

const HEAD: &str = "\
# Rules

Every rule that the engine knows, in the order of the regulation. A bare § is of pasientreiseforskriften. *Standing*: the
text of the law, derived from it by arithmetic, official guidance, or not verified. *Way*: decided at once, judged by a
case worker, or only told. The sentences that people read are in `locales/*/rule.ftl`, the rules themselves in
`crates/entitlement/src/rules`.

This file is written by `cargo run -p decide --example documents`.

| rule | where | name | på norsk | standing | way |
|---|---|---|---|---|---|
";

/// Every rule on a line.
pub fn list() -> String {
    let words = |language| words(language).expect("the words can be read");
    let (nb, en) = (words(Language::Nb), words(Language::En));
    let mut text = HEAD.to_owned();
    for rule in RuleId::ALL {
        let where_ = citation(&nb, *rule).text.replace('\u{a0}', " ");
        let name = |words: &i18n::Localizer| words.text(rule.message(), &[]).text;
        let (standing, way) = (standing(rule.standing()), way(rule.way()));
        text += &format!(
            "| {} | {where_} | {} | {} | {standing} | {way} |\n",
            rule.id(),
            name(&en),
            name(&nb)
        );
    }
    text
}

const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Law => "law",
        Standing::Derived => "derived",
        Standing::Guidance => "guidance",
        Standing::Unverified => "**not verified**",
    }
}

const fn way(way: Way) -> &'static str {
    match way {
        Way::Automatic => "at once",
        Way::CaseWorker => "case worker",
        Way::Information => "told",
    }
}
