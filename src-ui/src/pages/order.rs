//! Booking a trip on a travel certificate: what is wanted, a look at the whole of it, and
//! how it went.

mod door;
mod form;
mod review;

use domain::{
    authorisation::{AuthorisationKind, Bookable},
    ids::AuthorisationId,
    oslo,
};
use i18n::Localized;
use ipc::{
    AsOf,
    authorisations::{AuthorisationView, ListAuthorisations},
};
use leptos::prelude::*;

pub use door::OrderDoor;
use form::Form;

use crate::{
    components::{
        ActionLink, Button, Page, Variant, loaded_quietly,
        trip_action::{About, Acting, acting_on, not_here},
    },
    erased::{effect, live},
    load::{Load, load_unkept},
    routes::Route,
    state::{settling::Matter, visit::use_visit},
    text::{tr, use_words},
};

/// Booking a trip.
#[component]
pub fn Order(
    /// On which certificate; on the only one, or the one that is chosen here, where none
    /// is named.
    certificate: Option<AuthorisationId>,
) -> impl IntoView {
    let load = load_unkept::<ListAuthorisations, _>(|_| ());
    let about = Memo::new(move |_| {
        load.value(|answer| About {
            requisition: None,
            today: oslo::date(answer.asked_at),
        })
    });
    let person = untrack(|| use_visit().person());
    let content = person.map(|person| {
        let acting = acting_on(Matter::Orders(person.id.clone()), load.asking, about);
        let form = Form::new(person.id, certificate.clone(), acting);
        // What was answered is not sent over again: whoever goes on looks it over anew.
        effect(move || {
            if acting.is_in_the_way() || acting.is_done() {
                form.put_draft_away();
            }
        });
        content(load, acting, form)
    });
    view! {
        <Page title=title()>
            <div class="trip-action">
                {content}
                <ActionLink to=Route::Authorisations>{tr("authorisation-all")}</ActionLink>
            </div>
        </Page>
    }
}

fn content(load: Load<Vec<AuthorisationView>>, acting: Acting, form: Form) -> AnyView {
    let fields = loaded_quietly(load, "authorisation-loading", move |answer| {
        shown(answer, acting, form)
    });
    let again = live(move || {
        acting.is_done().then(|| {
            let on_press = Callback::new(move |()| {
                form.begin_anew();
                acting.again();
            });
            view! {
                <div class="actions">
                    <Button variant=Variant::Secondary on_press>
                        {tr("order-another")}
                    </Button>
                </div>
            }
        })
    });
    view! { {acting.outcome()} {again} {fields} }.into_any()
}

/// The form, or why nothing can be booked here.
fn shown(answer: &AsOf<Vec<AuthorisationView>>, acting: Acting, form: Form) -> AnyView {
    let is_bookable = |view: &&AuthorisationView| matches!(view.bookable, Bookable::On(_));
    let certificates: Vec<_> = answer.value.iter().filter(is_bookable).cloned().collect();
    let all = answer.value.iter();
    let is_withheld = all
        .filter(|view| view.authorisation.kind == AuthorisationKind::OrganisedTransport)
        .any(|view| view.authorisation.places_withheld);
    if certificates.is_empty() {
        let why = if is_withheld {
            "order-protected"
        } else {
            "order-none"
        };
        return live(move || (!acting.is_in_the_way()).then(|| not_here(tr(why), None)));
    }
    form.know(certificates, answer.asked_at);
    live(move || (!acting.is_in_the_way() && !acting.is_done()).then(|| form.view()))
}

/// What the page is called, with the person for whom it is.
fn title() -> Signal<Localized> {
    let words = use_words();
    let name = other_name();
    Signal::derive(move || match &name {
        Some(name) => words.text("order-title-for", &[("name", name.as_str().into())]),
        None => words.text("order-title", &[]),
    })
}

/// The name of the person, where the signed-in person acts for somebody else.
fn other_name() -> Option<String> {
    untrack(|| use_visit().other_person()).map(|person| person.name)
}
