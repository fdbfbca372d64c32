//! Where the money goes, masked, as the service has it now.

use i18n::Value;
use ipc::my_details::{GetPayoutAccount, PayoutView};
use leptos::prelude::*;

use crate::{
    erased::live,
    load::{Standing, load_unkept},
    text::{tr, tr_with},
};

/// The last digits, or why they are not known.
pub fn account() -> AnyView {
    let load = load_unkept::<GetPayoutAccount, _>(|_| ());
    live(move || {
        let shown = load.value(|answer| match &answer.value {
            PayoutView::Known(payout) => match &payout.account {
                Some(known) => {
                    let ending = Value::from(known.ending.to_string());
                    tr_with("my-details-account-ending", vec![("ending", ending)])
                }
                None => tr("claiming-account-none"),
            },
            PayoutView::Closed(_) => tr("claiming-account-closed"),
        });
        shown.unwrap_or_else(|| match load.asking.standing() {
            Standing::Waiting => tr("claiming-account-loading"),
            Standing::Failed(_) | Standing::Answered => tr("claiming-account-unknown"),
        })
    })
}
