//! Everybody that the table speaks of, and what stands between each two.

use domain::{
    authorisation::{Authorisation, AuthorisationKind, Period, TreatmentPlace},
    person::Basis,
    places::{PlaceKind, RegisteredPlace},
    trip::{Appointment, OrganisedTrip, Place, Segment, Segments, Vehicle},
};

use crate::{
    auth::Proofs,
    routes::claims::sample,
    stage::{
        Stage,
        issuer::{header, sign},
        taxi,
    },
    store::{Batch, Representation, StoredAuthorisation, StoredPerson, StoredPlace, Visibility},
};

pub const ADULT: &str = "m_adult";
pub const SHIELDED: &str = "m_shielded";
pub const YOUTH: &str = "m_youth";
pub const SHIELDED_YOUTH: &str = "m_shielded_youth";
pub const LONE_YOUTH: &str = "m_lone_youth";
pub const CHILD: &str = "m_child";
pub const SHIELDED_CHILD: &str = "m_shielded_child";
pub const APART_CHILD: &str = "m_apart_child";
pub const SIXTEEN: &str = "m_sixteen";
pub const NINETEEN: &str = "m_nineteen";
pub const GIVER: &str = "m_giver";
pub const FORMER_GIVER: &str = "m_former_giver";
pub const DEAD: &str = "m_dead";
pub const STRANGER: &str = "m_stranger";

/// Who, born on.
const PEOPLE: [(&str, &str); 14] = [
    (ADULT, "1980-01-01"),
    (SHIELDED, "1981-01-01"),
    (YOUTH, "2012-06-01"),
    (SHIELDED_YOUTH, "2012-06-02"),
    (LONE_YOUTH, "2012-06-03"),
    (CHILD, "2018-06-01"),
    (SHIELDED_CHILD, "2018-06-02"),
    (APART_CHILD, "2018-06-03"),
    (SIXTEEN, "2010-06-01"),
    (NINETEEN, "2007-06-01"),
    (GIVER, "1940-01-01"),
    (FORMER_GIVER, "1941-01-01"),
    (DEAD, "1930-01-01"),
    (STRANGER, "1990-01-01"),
];

pub const EVERYBODY: [&str; 14] = {
    let mut ids = [""; 14];
    let mut i = 0;
    while i < ids.len() {
        ids[i] = PEOPLE[i].0;
        i += 1;
    }
    ids
};

/// What is written in every trip.
pub const PLACE: &str = "canary-place";
pub const PURPOSE: &str = "canary-purpose";
pub const CAR: &str = "canary-car";

/// Every visibility, with the end of the id of its trip.
pub const VISIBILITIES: [(Visibility, &str); 4] = [
    (Visibility::Ordinary, "ordinary"),
    (Visibility::HiddenFromGuardians, "from_guardians"),
    (Visibility::LogisticsForGuardians, "for_guardians"),
    (Visibility::HiddenFromYouth, "from_youth"),
];

/// The row of the table between two: written down here, not worked out.
pub fn row(actor: &str, owner: &str) -> &'static str {
    let is_dead = actor == DEAD || owner == DEAD;
    match (actor, owner) {
        _ if is_dead => "deceased_on_either_side",
        (YOUTH, YOUTH) => "oneself_13_to_15",
        (SHIELDED_YOUTH, SHIELDED_YOUTH) => "oneself_13_to_15_with_protected_address",
        (LONE_YOUTH, LONE_YOUTH) => "oneself_13_to_15_without_consent",
        (SHIELDED, SHIELDED) => "oneself_from_16_with_protected_address",
        (CHILD, CHILD) | (SHIELDED_CHILD, SHIELDED_CHILD) | (APART_CHILD, APART_CHILD) => {
            "oneself_to_12"
        }
        (one, same) if one == same => "oneself_from_16",
        (ADULT, CHILD) => "parent_of_child_to_11",
        (ADULT, YOUTH | LONE_YOUTH) => "parent_of_child_12_to_15",
        (ADULT, SIXTEEN) => "parent_of_child_16_to_17",
        (ADULT, NINETEEN) => "parent_of_adult",
        (ADULT, GIVER) => "power_of_attorney",
        (ADULT, SHIELDED_CHILD | SHIELDED_YOUTH) | (SHIELDED, CHILD) => {
            "protected_address_on_either_side"
        }
        _ => "unrelated",
    }
}

/// Grounds, of which some hold.
fn grounds() -> Vec<Representation> {
    let ground = |holder: &str, person: &str, basis: Basis| Representation {
        holder: holder.parse().unwrap(),
        person: person.parse().unwrap(),
        shared_address: basis == Basis::Parent,
        basis,
        valid_from: None,
        valid_until: None,
    };
    let children = [
        CHILD,
        YOUTH,
        LONE_YOUTH,
        SIXTEEN,
        NINETEEN,
        SHIELDED_CHILD,
        SHIELDED_YOUTH,
    ];
    let mut grounds: Vec<_> = children
        .iter()
        .map(|child| ground(ADULT, child, Basis::Parent))
        .collect();
    grounds.push(ground(ADULT, GIVER, Basis::PowerOfAttorney));
    grounds.push(ground(ADULT, DEAD, Basis::PowerOfAttorney));
    grounds.push(ground(SHIELDED, CHILD, Basis::Parent));
    grounds.push(Representation {
        shared_address: false,
        ..ground(ADULT, APART_CHILD, Basis::Parent)
    });
    grounds.push(Representation {
        valid_until: "2026-12-01T09:59:59Z".parse().ok(),
        ..ground(ADULT, FORMER_GIVER, Basis::PowerOfAttorney)
    });
    grounds
}

/// A service with all of them, each with a trip of every visibility.
pub async fn stage() -> Stage {
    // A token without a proof is as good here and a lot cheaper.
    let stage = Stage::with(|configuration| configuration.proofs = Proofs::Accepted).await;
    let mut batch = stage.store.begin().await.unwrap();
    for (id, born_on) in PEOPLE {
        let person = StoredPerson {
            id: id.parse().unwrap(),
            name: id.to_uppercase(),
            born_on: born_on.parse().unwrap(),
            address_protected: [SHIELDED, SHIELDED_YOUTH, SHIELDED_CHILD].contains(&id),
            youth_consent: id != LONE_YOUTH,
            died_on: (id == DEAD).then(|| "2026-11-01".parse().unwrap()),
        };
        batch.put_person(&person).await.unwrap();
        batch
            .put_identity(&stage.issuer.name, id, &person.id)
            .await
            .unwrap();
    }
    batch.put_place(&somewhere()).await.unwrap();
    for owner in EVERYBODY {
        for (visibility, name) in VISIBILITIES {
            let certificate = certificate(&trip_id(owner, name), owner, visibility);
            batch.put_authorisation(&certificate).await.unwrap();
            put_claim(&mut batch, &trip_id(owner, name), owner, visibility).await;
        }
    }
    for ground in grounds() {
        batch.put_representation(&ground).await.unwrap();
    }
    batch.commit().await.unwrap();
    for (visibility, name) in VISIBILITIES {
        let trips = EVERYBODY.map(|owner| told(&trip_id(owner, name), owner));
        stage.put_as(visibility, trips).await;
    }
    stage
}

/// A token that is bound to no key, of somebody who signed in an hour ago.
pub fn token_of(stage: &Stage, subject: &str) -> String {
    let mut claims = stage.issuer.claims(subject);
    claims.as_object_mut().unwrap().remove("cnf");
    claims["auth_time"] = (claims["iat"].as_i64().unwrap() - 3600).into();
    sign(&header(), &claims, 1)
}

pub fn trip_id(owner: &str, name: &str) -> String {
    format!("trp_{owner}_{name}")
}

/// A trip with a canary wherever a text goes.
pub fn told(id: &str, owner: &str) -> OrganisedTrip {
    let trip = taxi(id, owner, "2026-12-02T06:40:00Z");
    let place = || Place {
        label: Some(PLACE.to_owned()),
        meeting_point: Some(PLACE.to_owned()),
    };
    let segments: Vec<_> = Vec::<Segment>::from(trip.segments.clone())
        .into_iter()
        .map(|segment| Segment {
            from: place(),
            to: place(),
            vehicle: Some(Vehicle {
                number: CAR.to_owned(),
                operator: Some(PLACE.to_owned()),
            }),
            ..segment
        })
        .collect();
    OrganisedTrip {
        appointment: Some(Appointment {
            starts: domain::sample::stated("2026-12-02T08:00:00Z"),
            place: Some(PURPOSE.to_owned()),
            directions: Some(PURPOSE.to_owned()),
        }),
        segments: Segments::try_from(segments).unwrap(),
        ..trip
    }
}

/// The certificate that is known to the same people as a trip.
pub fn certificate_beside(trip: &str) -> String {
    trip.replacen("trp_", "aut_", 1)
}

/// A place of the register where anybody may be picked up.
const SOMEWHERE: &str = "plc_somewhere";

fn somewhere() -> StoredPlace {
    StoredPlace {
        place: RegisteredPlace {
            id: SOMEWHERE.parse().unwrap(),
            name: SOMEWHERE.to_owned(),
            kind: PlaceKind::Other,
            address: None,
        },
        municipality: SOMEWHERE.to_owned(),
    }
}

/// A certificate on which no trip is left, with a canary wherever a text goes.
fn certificate(trip: &str, owner: &str, visibility: Visibility) -> StoredAuthorisation {
    StoredAuthorisation {
        person: owner.parse().unwrap(),
        authorisation: Authorisation {
            id: certificate_beside(trip).parse().unwrap(),
            kind: AuthorisationKind::OrganisedTransport,
            trip: None,
            reference: None,
            issued_by: Some(PURPOSE.to_owned()),
            issued_on: None,
            period: Some(Period {
                from: "2026-11-01".parse().unwrap(),
                until: "2027-10-31".parse().unwrap(),
            }),
            remaining: Some(0),
            mode: None,
            needs: Vec::new(),
            escorts: 1,
            places: vec![TreatmentPlace {
                id: SOMEWHERE.parse().unwrap(),
                name: PLACE.to_owned(),
            }],
            places_withheld: false,
        },
        visibility,
    }
}

/// The claim that is known to the same people as a trip.
pub fn claim_beside(trip: &str) -> String {
    trip.replacen("trp_", "clm_", 1)
}

/// The file that is enclosed with a claim.
pub fn file_beside(claim: &str) -> String {
    claim.replacen("clm_", "att_", 1)
}

/// Whose trip it is.
pub fn owner_of(trip: &str) -> &str {
    let ends = trip.strip_prefix("trp_").unwrap_or(trip);
    let ended = VISIBILITIES.iter().find_map(|(_, name)| {
        let whole = ends.strip_suffix(name)?;
        whole.strip_suffix('_')
    });
    ended.unwrap_or(ends)
}

/// What a claim says, as a body.
pub fn content() -> serde_json::Value {
    let facts = entitlement::samples::hospital_by_car("2026-11-10", 60_000);
    serde_json::json!({"trips": [{"day": "2026-11-10", "to": PLACE}], "facts": facts})
}

/// Who has sent the claims for somebody.
fn author_of(owner: &str) -> &str {
    if owner == SIXTEEN { ADULT } else { owner }
}

/// A claim that is sent, with a file and a canary wherever a text goes.
async fn put_claim(batch: &mut Batch, trip: &str, owner: &str, visibility: Visibility) {
    let id = claim_beside(trip);
    let mut stored = sample::claim(&id, owner);
    stored.claim.content.trips[0].trip = Some(trip.parse().unwrap());
    stored.author = author_of(owner).parse().unwrap();
    stored.visibility = visibility;
    stored.create_key = uuid::Uuid::new_v4();
    stored.claim.state = claims::State::Received;
    let file = sample::file(&file_beside(&id), &id);
    stored.claim.attachments = vec![sample::attachment(&file)];
    batch.put_claim(&stored).await.unwrap();
    batch.put_claim_file(&file).await.unwrap();
}

/// The body of an order on `certificate`.
pub fn order(certificate: &str) -> String {
    serde_json::json!({
        "authorisation_id": certificate, "direction": "outbound",
        "home": { "place_id": SOMEWHERE }, "treatment_place_id": SOMEWHERE,
        "at": "2026-12-08T10:00:00+01:00",
    })
    .to_string()
}
