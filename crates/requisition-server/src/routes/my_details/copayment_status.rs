//! `GET /v1/persons/{person_id}/copayment-status`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use chrono::Datelike as _;
use domain::{ids::PersonId, oslo, user_fees::UserFees};
use requisition_api::{my_details::CopaymentStatusBody, paths};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation},
    bodies,
    etag::conditional,
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
};

/// A person's user fees in a calendar year, this one when none is named. While the register
/// is silent, this is what it last said.
///
/// # Errors
///
/// `not_found` for whom the signed-in person may not see, `validation_failed` for a year that
/// is none, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::COPAYMENT_STATUS,
    params(
        ("person_id" = String, Path, description = "Whose", max_length = 64),
        ("year" = Option<u16>, Query, description = "Of which year.", minimum = 2000, maximum = 2100),
    ),
    responses((status = 200, body = CopaymentStatusBody, description = "As far as anybody has said")))]
pub async fn get_copayment_status(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let operation = Operation::GetCopaymentStatus;
    let grant = grant_for(&app, &signed_in, &person, operation).await?;
    let now = signed_in.now;
    let year = year_of(query.as_deref())?.or_else(|| u16::try_from(oslo::date(now).year()).ok());
    let year = year.unwrap_or(*YEARS.start());
    let told = app.registers.user_fees(&app.store, (&person, year), now);
    let told = told.await?;
    let told = UserFees {
        // What counts toward the cap would tell of trips that are kept from a parent.
        counted: told.counted.filter(|_| grant == Grant::All),
        ..told
    };
    Ok(conditional(&headers, &bodies::user_fees(told)))
}

/// The years that can be asked for.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=2100;

fn year_of(query: Option<&str>) -> Result<Option<u16>, Problem> {
    let mut given = Parameters::read(query, &["year"]);
    let text = given.text("year").map(str::to_owned);
    let year = text.as_deref().and_then(|text| text.parse().ok());
    let year = year.filter(|year| YEARS.contains(year));
    if text.is_some() && year.is_none() {
        given.refuse("?year", "out_of_range", &[]);
    }
    given.finish()?;
    Ok(year)
}
