//! What a way of travelling gives, in a sentence or two.

use entitlement::decision::Outcome;
use i18n::{MoneyStyle, Value};
use ipc::own_trips::Way;
use leptos::prelude::*;

use crate::text::{Values, tr_part};

/// The message of a kind of answer.
const fn message(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Granted => "outcome-granted",
        Outcome::NothingToPay => "outcome-nothing-to-pay",
        Outcome::NoRight => "outcome-no-right",
        Outcome::CaseWorker => "outcome-case-worker",
        Outcome::MissingFacts => "outcome-missing-facts",
    }
}

/// What may be told of a way for which everything is known that it needs.
pub fn outcome(way: &Way) -> AnyView {
    let id = message(way.outcome);
    let values = values(way);
    let estimate = match way.outcome {
        Outcome::Granted | Outcome::NothingToPay | Outcome::NoRight => {
            tr_part(id, "estimate", values.clone())
        }
        Outcome::CaseWorker => crate::text::tr(id),
        Outcome::MissingFacts => ().into_any(),
    };
    let more = (way.outcome == Outcome::CaseWorker).then(|| {
        let best = (way.at_best.0 > way.net.0).then(|| {
            view! { " " {tr_part(id, "best", values.clone())} }
        });
        view! { <p class="own-way__more">{tr_part(id, "sure", values.clone())} {best}</p> }
    });
    view! {
        <p class="own-way__sum">{estimate}</p>
        {more}
    }
    .into_any()
}

fn values(way: &Way) -> Values {
    vec![
        ("amount", Value::Money(way.net, MoneyStyle::Written)),
        ("best", Value::Money(way.at_best, MoneyStyle::Written)),
    ]
}
