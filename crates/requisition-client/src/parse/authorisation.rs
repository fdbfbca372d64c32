//! What somebody may travel on.

use domain::authorisation::{Authorisation, Period, TreatmentPlace};
use requisition_api::{
    authorisations::{AuthorisationBody, AuthorisationsBody, TreatmentPlaceBody},
    words::{AuthorisationWord, ModeWord},
};

use super::{Misfit, text, trip::need};

/// Everything. One that does not fit makes the whole list a misfit.
pub(crate) fn authorisations(body: AuthorisationsBody) -> Result<Vec<Authorisation>, Misfit> {
    let AuthorisationsBody { items } = body;
    items.into_iter().map(authorisation).collect()
}

/// A day that cannot be read is not guessed: without both of them there is no period,
/// and nothing is booked.
fn authorisation(body: AuthorisationBody) -> Result<Authorisation, Misfit> {
    let AuthorisationBody {
        id,
        kind,
        trip_id,
        reference,
        issued_by,
        issued_on,
        valid_from,
        valid_until,
        remaining,
        mode,
        needs,
        approved_escorts,
        treatment_places,
        places_withheld,
    } = body;
    let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
    let period = day(valid_from).zip(day(valid_until));
    Ok(Authorisation {
        id: id.parse()?,
        kind: AuthorisationWord::read(&text::word(kind)),
        trip: trip_id.map(|id| id.parse()).transpose()?,
        reference: reference.map(|id| id.parse()).transpose()?,
        issued_by: text::some(issued_by),
        issued_on: day(issued_on),
        period: period.map(|(from, until)| Period { from, until }),
        remaining,
        mode: mode.map(|word| ModeWord::read(&text::word(word))),
        needs: needs.into_iter().map(need).collect(),
        escorts: approved_escorts,
        places: treatment_places
            .into_iter()
            .map(place)
            .collect::<Result<_, _>>()?,
        places_withheld,
    })
}

fn place(body: TreatmentPlaceBody) -> Result<TreatmentPlace, Misfit> {
    let TreatmentPlaceBody { id, name } = body;
    Ok(TreatmentPlace {
        id: id.parse()?,
        name: text::some(Some(name)).ok_or(Misfit)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::{authorisation::AuthorisationKind, mode::Mode, need::Need};
    use serde_json::{Value, json};

    use super::*;

    fn read(item: Value) -> Result<Authorisation, Misfit> {
        let body = json!({ "items": [item] }).to_string();
        let mut all = super::super::json(body.as_bytes()).and_then(authorisations)?;
        Ok(all.remove(0))
    }

    fn item() -> Value {
        json!({
            "id": "aut_1", "kind": "certificate_for_organised_transport",
            "issued_by": "Legekontoret", "issued_on": "2026-11-01",
            "valid_from": "2026-11-02", "valid_until": "2027-11-01", "remaining": 3,
            "mode": "taxi", "needs": [{ "code": "front_seat" }], "approved_escorts": 1,
            "treatment_places": [{ "id": "plc_1", "name": "Sykehuset" }],
        })
    }

    fn with(name: &str, value: Value) -> Result<Authorisation, Misfit> {
        let mut item = item();
        item[name] = value;
        read(item)
    }

    #[test]
    fn a_certificate_is_read_with_all_that_it_says() {
        let read = read(item()).unwrap();
        let day = |text: &str| text.parse().unwrap();
        let expected = Authorisation {
            id: "aut_1".parse().unwrap(),
            kind: AuthorisationKind::OrganisedTransport,
            trip: None,
            reference: None,
            issued_by: Some("Legekontoret".into()),
            issued_on: Some(day("2026-11-01")),
            period: Some(Period {
                from: day("2026-11-02"),
                until: day("2027-11-01"),
            }),
            remaining: Some(3),
            mode: Some(Mode::Taxi),
            needs: vec![Need::FrontSeat],
            escorts: 1,
            places: vec![TreatmentPlace {
                id: "plc_1".parse().unwrap(),
                name: "Sykehuset".into(),
            }],
            places_withheld: false,
        };
        assert_eq!(read, expected);
    }

    #[test]
    fn what_this_version_does_not_know_survives_and_what_cannot_be_read_is_not_guessed() {
        let kind = with("kind", json!("voucher")).map(|read| read.kind);
        assert_eq!(kind, Ok(AuthorisationKind::Unknown("voucher".into())));
        let period = with("valid_until", json!("soon")).map(|read| read.period);
        assert_eq!(period, Ok(None));
        for (name, value) in [
            ("id", json!("../x")),
            ("trip_id", json!("")),
            ("reference", json!("a b")),
            ("remaining", json!(-1)),
            ("treatment_places", json!([{ "id": "plc_1", "name": " " }])),
            ("treatment_places", json!([{ "id": "?", "name": "x" }])),
        ] {
            assert_eq!(with(name, value.clone()), Err(Misfit), "{name} {value}");
        }
    }
}
