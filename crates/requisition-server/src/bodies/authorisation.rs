use domain::authorisation::{Authorisation, Period, TreatmentPlace};
use requisition_api::{
    authorisations::{AuthorisationBody, TreatmentPlaceBody},
    need_word::NeedWord,
    words::{AuthorisationWord, ModeWord},
};

/// The body of a requisition or a travel certificate.
pub fn authorisation(authorisation: Authorisation) -> AuthorisationBody {
    let Authorisation {
        id,
        kind,
        trip,
        reference,
        issued_by,
        issued_on,
        period,
        remaining,
        mode,
        needs,
        escorts,
        places,
        places_withheld,
    } = authorisation;
    let (valid_from, valid_until) = period
        .map(|Period { from, until }| (from.to_string(), until.to_string()))
        .unzip();
    AuthorisationBody {
        id: id.into(),
        kind: AuthorisationWord::write(&kind).to_owned(),
        trip_id: trip.map(String::from),
        reference: reference.map(String::from),
        issued_by,
        issued_on: issued_on.map(|day| day.to_string()),
        valid_from,
        valid_until,
        remaining,
        mode: mode.map(|mode| ModeWord::write(&mode).to_owned()),
        needs: needs.into_iter().map(NeedWord::write).collect(),
        approved_escorts: escorts,
        treatment_places: places.into_iter().map(place).collect(),
        places_withheld,
    }
}

fn place(place: TreatmentPlace) -> TreatmentPlaceBody {
    let TreatmentPlace { id, name } = place;
    TreatmentPlaceBody {
        id: id.into(),
        name,
    }
}
