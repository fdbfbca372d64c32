//! A place that somebody has chosen, as the service knows it.

use domain::{changing::NewPlace, ids::PersonId, places::AddressKind, wish::WantedPlace};
use requisition_api::{problem_code::ProblemCode, trip_actions::WantedPlaceBody};

use super::list_addresses::tells_addresses;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    problem::{Problem, field_error},
    routes::access::grant_for,
};

/// The place that a body names at `pointer`.
///
/// # Errors
///
/// `validation_failed` unless it names exactly one.
pub fn wanted_place(pointer: &str, body: WantedPlaceBody) -> Result<WantedPlace, Problem> {
    let refused = |code| Problem::invalid(vec![field_error(pointer, code, &[])]);
    let malformed = |_| refused("malformed");
    let WantedPlaceBody {
        address_id,
        place_id,
    } = body;
    match (address_id, place_id) {
        (Some(id), None) => id.parse().map(WantedPlace::Address).map_err(malformed),
        (None, Some(id)) => id.parse().map(WantedPlace::Place).map_err(malformed),
        (Some(_), Some(_)) | (None, None) => Err(refused("one_of")),
    }
}

/// A place that is chosen for a trip of `person`. Whoever is not told of the addresses
/// chooses none: a protected address is not found out by trying, and the office is told
/// of another place by phone.
///
/// # Errors
///
/// `not_found` for an address or a place that is none, or not of this person;
/// `protected_address_channel` for a person with a protected address; as [`grant_for`].
pub async fn chosen(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
    wanted: &WantedPlace,
) -> Result<NewPlace, Problem> {
    let grant = grant_for(app, signed_in, person, Operation::ListAddresses).await?;
    if !tells_addresses(grant) {
        return Err(Problem::new(ProblemCode::ProtectedAddressChannel));
    }
    let not_found = Problem::new(ProblemCode::NotFound);
    let addresses = app.store.addresses_of(person).await?;
    let (label, municipality) = match wanted {
        WantedPlace::Address(id) => {
            let found = addresses.iter().find(|stored| stored.address.id == *id);
            let found = found.ok_or(not_found)?;
            (found.address.label.clone(), found.municipality.clone())
        }
        WantedPlace::Place(id) => {
            let found = app.store.place(id).await?.ok_or(not_found)?;
            let name = found.place.name;
            let label = match found.place.address {
                Some(address) => format!("{name}, {address}"),
                None => name,
            };
            (label, found.municipality)
        }
    };
    let home = addresses
        .iter()
        .find(|stored| stored.address.kind == AddressKind::Registered);
    Ok(NewPlace {
        label,
        is_near: home.is_some_and(|home| home.municipality == municipality),
    })
}
