//! A trip slip, to print or to save.

use domain::ids::TripId;
use ipc::{
    AsOf,
    files::{GetTripSlip, NoFile, SaveTripSlip, SlipChoice, SlipRow, SlipSection, TripSlip},
    trips::TripChoice,
};
use leptos::prelude::*;

use super::{
    back,
    filing::{Filing, Said},
};
use crate::{
    components::{Button, Page, Variant, loaded},
    load::load_as_of,
    text::{say, tr},
};

const SAID: Said = Said {
    save: "slip-save",
    saved: "slip-saved",
    left: "slip-left",
    failed: "slip-failed",
    none,
};

/// A slip says that a time is missing or wrong, so that only one reason is left.
const fn none(why: NoFile) -> &'static str {
    match why {
        NoFile::ProtectedAddress | NoFile::NoDay | NoFile::ImpossibleTime => "slip-none-protected",
    }
}

/// A trip slip.
#[component]
pub fn Slip(
    /// Of which trip.
    trip: TripId,
) -> impl IntoView {
    let load = {
        let trip = trip.clone();
        load_as_of::<GetTripSlip, _>(move |look| TripChoice {
            trip: trip.clone(),
            look,
        })
    };
    let filing = Filing::new(SAID);
    let content = {
        let trip = trip.clone();
        loaded(load, "slip-loading", move |answer| {
            shown(answer, &trip, filing)
        })
    };
    view! {
        <Page title=say("slip-title")>
            <p class="lead" data-screen-only>{tr("slip-lead")}</p>
            {content}
            <div data-screen-only>{back(&trip)}</div>
        </Page>
    }
}

fn shown(answer: &AsOf<TripSlip>, trip: &TripId, filing: Filing) -> AnyView {
    let TripSlip {
        language,
        title: _,
        warnings,
        sections,
        as_of,
    } = answer.value.clone();
    let trip = trip.clone();
    let choice = move || SlipChoice { trip: trip.clone() };
    let print = Callback::new(|()| {
        // A web view that cannot print does nothing, and the file is left.
        let _ = window().print();
    });
    let warnings: Vec<AnyView> = warnings.into_iter().map(warning).collect();
    let sections: Vec<AnyView> = sections.into_iter().map(section).collect();
    view! {
        <div data-screen-only>
            <div class="actions">
                {filing.button::<SaveTripSlip>(choice)}
                <Button variant=Variant::Secondary on_press=print>{tr("slip-print")}</Button>
            </div>
            {filing.outcome()}
            <p class="ds-paragraph">{tr("slip-not-private")}</p>
            <h2 class="ds-heading" data-size="sm">{tr("slip-content")}</h2>
        </div>
        <div class="slip" lang=language.tag()>
            {warnings}
            {sections}
            <p class="slip__as-of">{as_of}</p>
        </div>
    }
    .into_any()
}

fn warning(text: String) -> AnyView {
    view! { <p class="slip__warning">{text}</p> }.into_any()
}

fn section(section: SlipSection) -> AnyView {
    let SlipSection {
        heading,
        rows,
        sentences,
    } = section;
    let rows: Vec<AnyView> = rows.into_iter().map(row).collect();
    let rows = (!rows.is_empty()).then(|| view! { <dl class="slip__facts">{rows}</dl> });
    let sentences: Vec<AnyView> = sentences
        .into_iter()
        .map(|text| view! { <p class="ds-paragraph">{text}</p> }.into_any())
        .collect();
    view! {
        <section class="slip__part">
            <h3 class="ds-heading" data-size="xs">{heading}</h3>
            {rows}
            {sentences}
        </section>
    }
    .into_any()
}

fn row(row: SlipRow) -> AnyView {
    let SlipRow { name, lines } = row;
    let lines: Vec<AnyView> = lines
        .into_iter()
        .map(|line| view! { <dd><bdi>{line}</bdi></dd> }.into_any())
        .collect();
    view! { <div><dt>{name}</dt>{lines}</div> }.into_any()
}
