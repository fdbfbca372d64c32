//! Everything that was answered, before it is sent.

use domain::oslo;
use entitlement::facts::ExemptionCard;
use i18n::{DayStyle, Value, answer::Tone};
use leptos::prelude::*;
use questions::MOST_TRIPS;

use super::{
    account,
    answer::{is_too_late, last_step},
    because::who_answers,
    draft, keeping,
    sending::Sending,
    station,
    station::Station,
    travelled::travelled,
    wishes::Wishes,
};
use crate::{
    components::{ActionLink, Alert, Button, Page, Tone as Kind, Variant},
    erased::live,
    pages::calculator::{Back, Calculation, Given, Shown},
    router::use_router,
    routes::{Detail, Route},
    state::visit::use_visit,
    text::{near_moment, paragraph, say, tr, tr_with, use_words},
};

/// The answers, each with the way to change it, and the button.
#[component]
pub fn Review(
    /// The claim.
    claim: Calculation,
) -> impl IntoView {
    draft::be_at(None);
    draft::pass(|way| way.has_reviewed = true);
    let wishes = Wishes::new();
    let sending = Sending::new(wishes);
    let (shown, words) = (Shown::new(claim, Tone::Answer), use_words());
    let result = view! {
        <div class="review__row">
            <dt>{tr("claiming-row-result")}</dt>
            <dd>
                <div>{live(move || words.show(shown.heading().get()))}</div>
                <ActionLink to=Station::Answer.route()>{tr("claiming-see-how")}</ActionLink>
            </dd>
        </div>
    };
    // What is half sent goes on to where it is known how it stands.
    let is_half_sent = draft::look(|draft| draft.sent.is_some()) == Some(true);
    let is_over = is_too_late(claim) && !is_half_sent;
    let above = view! { <Back to=Station::Answer.route() /> {last_step()} };
    view! {
        <Page title=say("claiming-review") above=above.into_any()>
            {keeping::line()}
            {half_sent()}
            <dl class="review">
                {concerns()}
                {travelled(claim)}
                {live(move || enclosed(claim))}
                {exemption()}
                {account_row()}
                {result}
            </dl>
            {still_open()}
            {(!is_over).then(|| live(move || {
                wishes.track();
                draft::enclosed();
                draft::look(draft::reckon).map(|(_, handling)| who_answers(handling))
            }))}
            {late(claim)}
            <Given calculation=claim />
            {another_trip(claim)}
            // What nobody takes cannot be sent either.
            {if is_over {
                view! { <div class="actions">{keeping::later()}</div> }.into_any()
            } else {
                view! { {wishes.view()} {sending.view()} }.into_any()
            }}
        </Page>
    }
}

/// A row, with the way to change it where there is one.
pub fn row(label: &'static str, value: AnyView, change: Option<Route>) -> AnyView {
    let change = change.map(|to| {
        view! {
            <ActionLink to>
                {tr("claiming-change")}
                <span class="ds-sr-only">" " {tr(label)}</span>
            </ActionLink>
        }
    });
    view! {
        <div class="review__row">
            <dt>{tr(label)}</dt>
            <dd>
                <div>{value}</div>
                {change}
            </dd>
        </div>
    }
    .into_any()
}

/// Whom it concerns, where that is another than whoever sends it.
fn concerns() -> Option<AnyView> {
    let name = untrack(|| use_visit().other_person())?.name;
    Some(row("claiming-row-whom", name.into_any(), None))
}

/// How much of what must be documented is enclosed.
fn enclosed(claim: Calculation) -> Option<AnyView> {
    let wanted = draft::documents(&claim.decision());
    let files = draft::enclosed();
    if wanted.is_empty() && files.is_empty() {
        return None;
    }
    let has = |(trip, kind): &&(u16, _)| {
        let mut shows = files.iter().map(|one| one.file.shows);
        shows.any(|shows| shows.trip == *trip && shows.kind == *kind)
    };
    let count = |count: usize| Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let values = vec![
        ("count", count(wanted.iter().filter(has).count())),
        ("of", count(wanted.len())),
        ("files", count(files.len())),
    ];
    let value = tr_with("claiming-enclosed", values);
    Some(row(
        "claiming-row-enclosed",
        value,
        Some(Station::Files.route()),
    ))
}

/// The exemption card of each year of travel as the register has it, with source and age, and
/// another ground.
fn exemption() -> Option<AnyView> {
    let (years, read_at, asked_at) = draft::look(|draft| {
        let register = &draft.register;
        let years = draft::years_of_travel(&draft::settled(draft));
        let cards: Vec<_> = years
            .into_iter()
            .map(|year| (year, register.value.card_of(year)))
            .collect();
        (cards, register.read_at, register.asked_at)
    })?;
    let several = years.len() > 1;
    let cards = years.into_iter().map(|(year, card)| {
        let age = near_moment(read_at, oslo::date(asked_at));
        let heading = several.then(|| view! { {year.to_string()} ": " });
        let source = card.is_some().then(|| {
            view! {
                " " <span class="claiming__source">{tr("claiming-card-source")} " " {age}</span>
            }
        });
        view! { <div>{heading} {card_said(card)} {source}</div> }.into_any()
    });
    let card = cards.collect_view().into_any();
    let states_ground = draft::look(draft::states_ground) == Some(true);
    let ground = states_ground.then(|| {
        let agrees = draft::look(|draft| draft.ground_consent) == Some(true);
        let said = tr(if agrees {
            "claiming-ground-kept"
        } else {
            "claiming-ground-not-kept"
        });
        row("claiming-row-ground", said, Some(Station::Consent.route()))
    });
    Some(view! { {row("claiming-row-card", card, None)} {ground} }.into_any())
}

fn card_said(card: Option<ExemptionCard>) -> AnyView {
    match card {
        Some(ExemptionCard::ValidFrom(day)) => tr_with(
            "claiming-card-from",
            vec![("day", Value::Day(day, DayStyle::Full))],
        ),
        Some(ExemptionCard::None) => tr("claiming-card-none"),
        None => tr("claiming-card-unknown"),
    }
}

/// Where the money goes, masked.
fn account_row() -> AnyView {
    let value = account::account();
    let change = Route::MyDetail(Detail::Account);
    row("claiming-row-account", value, Some(change))
}

/// What must be said before it can be sent, with the way to it.
fn still_open() -> Option<AnyView> {
    let next = station::next();
    (next != Station::Review).then(|| {
        view! {
            <Alert tone=Kind::Warning heading=tr("claiming-open")>
                {paragraph("claiming-open", "means", Vec::new())}
                <ActionLink to=next.route()>{tr("calculator-fill-in")}</ActionLink>
            </Alert>
        }
        .into_any()
    })
}

/// It is late, and somebody judges whether the reason is good enough.
fn late(claim: Calculation) -> Option<AnyView> {
    let by = claim.decision().deadlines.claim_by?;
    let style = crate::components::trip::day_style(by, claim.today);
    let values = vec![("day", Value::Day(by, style))];
    if by >= claim.today {
        let said = tr_with("claiming-claim-by", values);
        return Some(view! { <p class="ds-paragraph">{said}</p> }.into_any());
    }
    Some(
        view! {
            <Alert tone=Kind::Warning heading=tr_with("claiming-late", values)>
                {if is_too_late(claim) {
                    view! { <p class="ds-paragraph">{tr("claim-refused-too-late")}</p> }.into_any()
                } else {
                    paragraph("claiming-late", "means", Vec::new())
                }}
            </Alert>
        }
        .into_any(),
    )
}

/// Some of it has been sent: it goes on from there, and nothing can be changed.
fn half_sent() -> Option<AnyView> {
    let progress = draft::look(|draft| draft.sent).flatten()?;
    let values = vec![
        ("count", Value::Count(progress.enclosed.into())),
        ("of", Value::Count(progress.of.into())),
    ];
    Some(
        view! {
            <Alert tone=Kind::Warning heading=tr("claiming-half-sent")>
                {paragraph("claiming-half-sent", "means", Vec::new())}
                <p class="ds-paragraph">{tr_with("claiming-arrived", values)}</p>
            </Alert>
        }
        .into_any(),
    )
}

/// One trip more, or one less.
fn another_trip(claim: Calculation) -> AnyView {
    let router = use_router();
    let trips = claim.answers().trips();
    let add = Callback::new(move |()| {
        claim.change(|answers| {
            answers.add_trip();
        });
        router.go(station::next().route());
    });
    let drop_last = Callback::new(move |()| {
        draft::change(|draft| {
            draft.answers.drop_trip();
            let trips = usize::from(draft.answers.trips());
            draft.to.truncate(trips);
            draft.trips.truncate(trips);
            // As the command layer does, or another trip would seem to have its files.
            let is_there = |trip: u16| usize::from(trip) < trips;
            draft.receipts.retain(|one| is_there(one.file.shows.trip));
        });
        router.redirect(Station::Answer.route());
    });
    view! {
        <div class="actions">
            {(trips < MOST_TRIPS).then(|| view! {
                <Button variant=Variant::Tertiary on_press=add>
                    {tr("calculator-another-trip")}
                </Button>
            })}
            {(trips > 1).then(|| view! {
                <Button variant=Variant::Tertiary on_press=drop_last>
                    {tr("calculator-drop-trip")}
                </Button>
            })}
        </div>
    }
    .into_any()
}
