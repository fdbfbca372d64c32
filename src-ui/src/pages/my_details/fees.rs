//! The user fees of a year: what is known, from whom, and how old it is.

use chrono::NaiveDate;
use domain::user_fees::{FeeStanding, UserFees};
use i18n::{DayStyle, MoneyStyle, Value};
use ipc::my_details::UserFeesView;
use leptos::prelude::*;

use super::sentence;
use crate::text::{tr, tr_with};

pub(super) fn fees(view: &UserFeesView, today: NaiveDate) -> AnyView {
    match view {
        UserFeesView::Known(fees) => known(fees, today),
        UserFeesView::NotAllowed => sentence("my-details-fees-not-allowed"),
    }
}

fn known(fees: &UserFees, today: NaiveDate) -> AnyView {
    let year = fees.year.to_string();
    let standing = match fees.standing {
        FeeStanding::Card { from } => {
            let from = ("from", Value::Day(from, DayStyle::Date));
            let year = ("year", Value::from(year.as_str()));
            tr_with("my-details-fees-card", vec![from, year])
        }
        FeeStanding::Exempt => tr("my-details-fees-exempt"),
        FeeStanding::NoCard => tr("my-details-fees-no-card"),
        FeeStanding::Unknown => tr("my-details-fees-unknown"),
    };
    let counted = fees.counted.map(|sum| {
        let sum = vec![("sum", Value::Money(sum, MoneyStyle::Written))];
        view! { <p class="ds-paragraph">{tr_with("my-details-fees-counted", sum)}</p> }
    });
    let checked = fees.checked_at.map(|at| {
        let at = vec![("at", Value::NearMoment { at, today })];
        view! {
            <span class="link-list__more">{tr_with("my-details-fees-source", at)}</span>
        }
    });
    let silent = fees.unheard.as_ref().map(|_| match fees.checked_at {
        Some(_) => sentence("my-details-fees-silent"),
        None => sentence("my-details-fees-never"),
    });
    view! {
        {silent}
        <p class="ds-paragraph">
            {tr_with("my-details-fees", vec![("year", Value::from(year.as_str()))])}
            ": "
            {standing}
            {checked}
        </p>
        {counted}
    }
    .into_any()
}
