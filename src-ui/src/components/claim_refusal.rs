//! Why the service or the device refuses something about a claim.

use i18n::{DayStyle, Value};
use ipc::claims::{ClaimRefusal, FileRefusal};
use leptos::prelude::*;

use crate::text::{Values, paragraph, tr_with};

/// The message that says why a file is not enclosed.
pub const fn file_refusal_id(why: FileRefusal) -> &'static str {
    match why {
        FileRefusal::TooLarge => "claim-file-too-large",
        FileRefusal::WrongKind => "claim-file-wrong-kind",
        FileRefusal::Heic => "claim-file-heic",
        FileRefusal::Unreadable => "claim-file-unreadable",
        FileRefusal::TooManyPixels => "claim-file-too-many-pixels",
        FileRefusal::Full => "claim-file-full",
        FileRefusal::CannotOpen => "claim-file-cannot-open",
        FileRefusal::NoRoom => "claim-file-no-room",
    }
}

/// Why a file is not enclosed, and what to do; `limits` are what the messages name.
pub fn file_refusal(why: FileRefusal, limits: Values) -> AnyView {
    let id = file_refusal_id(why);
    view! {
        <p class="ds-validation-message">{tr_with(id, limits.clone())}</p>
        {paragraph(id, "do", limits)}
    }
    .into_any()
}

/// The message that says why something was refused.
pub const fn refused_id(why: &ClaimRefusal) -> &'static str {
    match why {
        ClaimRefusal::TooLate => "claim-refused-too-late",
        ClaimRefusal::Duplicate(_) => "claim-refused-duplicate",
        ClaimRefusal::Incomplete => "claim-refused-incomplete",
        ClaimRefusal::ProtectedAddress => "claim-refused-protected",
        ClaimRefusal::NotAllowed => "claim-refused-not-allowed",
        ClaimRefusal::Changed => "claim-refused-changed",
        ClaimRefusal::NotNow => "claim-refused-not-now",
        ClaimRefusal::ComplaintTooLate(_) => "claim-refused-complaint-late",
        ClaimRefusal::File(why) => file_refusal_id(*why),
    }
}

/// Why something was refused, and what to do; `limits` are what messages of files name.
pub fn refused(why: &ClaimRefusal, limits: Values) -> AnyView {
    let id = refused_id(why);
    let mut values = limits;
    if let ClaimRefusal::ComplaintTooLate(day) = why {
        values.push(("day", Value::Day(*day, DayStyle::Full)));
    }
    view! {
        <p class="ds-paragraph">{tr_with(id, values.clone())}</p>
        {paragraph(id, "do", values)}
    }
    .into_any()
}
