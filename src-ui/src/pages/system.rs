//! Pages for what goes wrong with a whole page.

use domain::{changeover::Farewell, person::Basis};
use i18n::Value;
use ipc::{
    Look, Looking, Problem,
    persons::{ChoosePerson, ListPersons, LostPerson, PersonChoice, PersonView},
};
use leptos::prelude::*;

use crate::{
    bridge,
    components::{ActionLink, Button, CallSupport, LoadFailure, Page, Variant, power_of_attorney},
    erased::{live, spawn},
    parts::{self, later_within},
    routes::Route,
    state::{
        settling::use_settling,
        visit::{Barrier, use_visit},
    },
    text::{paragraph, say, say_with, tr, tr_with},
};

/// No page has this address.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Page title=say("system-not-found-title")>
            <p class="lead">{tr("system-not-found")}</p>
            <p><ActionLink to=Route::Home>{tr("system-to-home")}</ActionLink></p>
        </Page>
    }
}

/// What one may do for a person has ended: why, what can be arranged, and the way on.
#[component]
pub fn NoAccess() -> impl IntoView {
    let visit = use_visit();
    let name = match untrack(|| visit.barrier()) {
        Some(Barrier::AccessEnded { name, .. }) => name,
        Some(Barrier::MustUpdate) | None => None,
    };
    let lost = Memo::new(move |_| match visit.barrier() {
        Some(Barrier::AccessEnded { lost, .. }) => lost,
        Some(Barrier::MustUpdate) | None => None,
    });
    let title = match name {
        Some(name) => say_with("system-no-access-to-title", vec![("name", name.into())]),
        None => say("system-no-access-title"),
    };
    let settling = use_settling();
    let has_news = Memo::new(move |_| settling.has_news());
    let failed = RwSignal::new(None::<Problem>);
    let is_busy = RwSignal::new(false);
    let back = Callback::new(move |()| {
        is_busy.set(true);
        spawn(async move {
            match choose_oneself().await {
                Ok(()) => visit.change(Some(Route::Home)),
                Err(problem) => {
                    failed.set(Some(problem));
                    is_busy.set(false);
                }
            }
        });
    });
    view! {
        <Page title>
            {live(move || why(lost.get()))}
            {live(move || has_news.get().then(|| later_within(parts::unsettled)))}
            {live(move || failed.get().map(|problem| view! { <LoadFailure problem on_retry=back /> }))}
            <div class="actions">
                <Button on_press=back is_busy>
                    {tr("system-to-own-trips")}
                </Button>
                <CallSupport variant=Variant::Tertiary />
            </div>
            <p>
                <ActionLink to=Route::Persons>{tr("system-to-persons")}</ActionLink>
            </p>
        </Page>
    }
}

/// Why one does not see the person any more, as far as anybody knows.
fn why(lost: Option<LostPerson>) -> AnyView {
    let Some(LostPerson {
        name,
        basis,
        because,
    }) = lost
    else {
        return view! {
            <p class="lead">{tr("system-no-access")}</p>
            <p class="ds-paragraph">{tr("system-no-access-why")}</p>
        }
        .into_any();
    };
    let id = match (because, basis) {
        (Farewell::DecidesAlone, _) => "system-lost-decides",
        (Farewell::RanOut, Basis::PowerOfAttorney) => "system-lost-power-ran-out",
        (Farewell::RanOut, _) => "system-lost-ran-out",
        (Farewell::OwnAddressProtected, _) => "system-lost-protected",
        (Farewell::NotSaid, _) => "system-lost-not-said",
    };
    let how = match because {
        Farewell::DecidesAlone | Farewell::RanOut => Some(power_of_attorney()),
        Farewell::OwnAddressProtected | Farewell::NotSaid => None,
    };
    let name = vec![("name", Value::from(name))];
    view! {
        <p class="lead">{tr_with(id, name.clone())}</p>
        {paragraph(id, "do", name.clone())}
        <p class="ds-paragraph">{tr_with("system-lost-gone", name)}</p>
        {how}
    }
    .into_any()
}

async fn choose_oneself() -> Result<(), Problem> {
    let look = Look::Service;
    let persons = bridge::call::<ListPersons>(&Looking { look }).await?;
    let oneself = persons.value.into_iter().find(PersonView::is_oneself);
    let person = oneself.ok_or(Problem::NotFound)?.id;
    bridge::call::<ChoosePerson>(&PersonChoice { person })
        .await
        .map(drop)
}

/// The program is too old for the service.
#[component]
pub fn MustUpdate() -> impl IntoView {
    const ID: &str = Problem::MustUpdate.message();
    view! {
        <Page title=say("system-must-update-title")>
            <p class="lead">{tr(ID)}</p>
            {paragraph(ID, "do", Vec::new())}
            <CallSupport variant=Variant::Primary />
        </Page>
    }
}
