//! Whom the pages concern, when it is not oneself. It cannot be put away.

use i18n::Value;
use ipc::persons::PersonView;
use leptos::prelude::*;

use super::Link;
use crate::{
    erased::live,
    pages::basis,
    routes::Route,
    state::visit::use_visit,
    text::{tr, tr_with},
};

/// Shown while acting for somebody else.
#[component]
pub fn PersonBanner() -> impl IntoView {
    let visit = use_visit();
    live(move || visit.other_person().map(banner))
}

fn banner(person: PersonView) -> AnyView {
    let who = match person.age {
        Some(age) => tr_with(
            "person-banner-with-age",
            vec![
                ("name", Value::from(person.name.as_str())),
                ("age", Value::Count(age.into())),
            ],
        ),
        None => tr_with("person-banner", vec![("name", person.name.as_str().into())]),
    };
    view! {
        <aside class="person-banner" aria-labelledby="person-banner">
            <p>
                <strong id="person-banner">{who}</strong>
                " "
                {basis(&person)}
                " "
                <Link to=Route::Persons>{tr("person-banner-switch")}</Link>
            </p>
        </aside>
    }
    .into_any()
}
