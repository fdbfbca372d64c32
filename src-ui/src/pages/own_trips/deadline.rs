//! Until when to claim, and how.

use ipc::own_trips::OwnTripView;
use leptos::prelude::*;

use super::words::{day, with_phone};
use crate::text::{tr, tr_with};

/// The deadline by the calendar of today. Nobody is reminded, and that is said.
pub fn deadline(view: &OwnTripView) -> AnyView {
    let day = |on| day(on, view.today);
    let deadlines = &view.deadlines;
    let line = match (deadlines.claim_by, deadlines.late_until) {
        (None, _) => tr("own-trip-deadline-unknown"),
        (Some(by), _) if by >= view.today => {
            tr_with("own-trip-deadline-by", vec![("day", day(by))])
        }
        (Some(by), Some(late)) if late >= view.today => {
            let values = vec![("day", day(by)), ("late", day(late))];
            tr_with("own-trip-deadline-over", values)
        }
        (Some(by), _) => tr_with("own-trip-deadline-closed", vec![("day", day(by))]),
    };
    let moved = deadlines.moved_to_working_day.then(|| {
        view! { <p class="ds-paragraph">{tr("own-trip-deadline-moved")}</p> }
    });
    view! {
        <section aria-labelledby="own-deadline">
            <h3 class="ds-heading" id="own-deadline">
                {tr("own-trip-deadline")}
            </h3>
            <p class="ds-paragraph">
                <strong>{line}</strong>
            </p>
            {moved}
            <p class="ds-paragraph">{tr("own-trip-no-reminder")}</p>
            <p class="ds-paragraph">{with_phone("own-trip-claim-how", Vec::new())}</p>
        </section>
    }
    .into_any()
}
