//! The phone, to read and to dial.

use ipc::service::Link as Outside;
use leptos::prelude::*;

use super::{Variant, outside::outside};
use crate::state::service::use_service;

/// Dials the support phone. The number stands in the button, so that a device
/// that cannot dial has at least shown it.
#[component]
pub fn CallSupport(
    /// How much weight the button has.
    #[prop(default = Variant::Secondary)]
    variant: Variant,
    /// Whether the number for callers from abroad is meant.
    #[prop(optional)]
    from: Caller,
) -> impl IntoView {
    let service = use_service();
    let number = move || {
        let support = service.support();
        let number = match from {
            Caller::Norway => support.phone,
            Caller::Abroad => support.phone_abroad,
        };
        vec![("phone", number.into())]
    };
    let link = match from {
        Caller::Norway => Outside::CallSupport,
        Caller::Abroad => Outside::CallSupportFromAbroad,
    };
    let button = outside(
        link,
        variant,
        move || ("action-call", number()),
        move || ("action-cannot-call", number()),
    );
    view! { <div class="call-support">{button}</div> }
}

/// Where a caller is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Caller {
    /// In Norway.
    #[default]
    Norway,
    /// Abroad.
    Abroad,
}
