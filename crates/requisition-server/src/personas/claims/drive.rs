//! A drive to the hospital and home again, claimed for.

use chrono::{Datelike as _, NaiveDate};
use claims::{
    Claim, Content, State,
    attachment::Shows,
    claim::{Event, Happened},
    content::ClaimedTrip,
    handling::{Handling, handling},
    register::{CardOfYear, Register},
    ruling::Ruling,
};
use domain::{county::County, ids::ReceiptId, money::Ore, own_trip::Destination};
use entitlement::{
    Facts, decide,
    facts::{
        CarNeed, Claimant, Cost, CostKind, Direction, Exemption, ExemptionCard, Fact, Leg, Metres,
        Mode, Patient, Purpose, Start, Treatment, TreatmentKind, Trip,
    },
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    super::{FRODE, Persona, days::Days, scene::born_on, sketch::id},
    TOLL, Turn,
    life::live,
};
use crate::store::{StoredClaim, Visibility};

/// A drive, as it was claimed for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drive {
    key: &'static str,
    who: Persona,
    by: Persona,
    /// How many days ago it was, and how many ago it was claimed for.
    days_ago: (i64, i64),
    metres: u32,
    /// Toll in øre in each direction, and who says that a car is needed.
    toll: Option<(i64, CarNeed)>,
    opted_out: bool,
}

impl Drive {
    pub const fn of(key: &'static str, who: Persona, days_ago: (i64, i64), metres: u32) -> Self {
        Self {
            key,
            who,
            by: who,
            days_ago,
            metres,
            toll: None,
            opted_out: false,
        }
    }

    pub const fn with_toll(mut self, toll: (i64, CarNeed)) -> Self {
        self.toll = Some(toll);
        self
    }

    pub const fn sent_by(mut self, by: Persona) -> Self {
        self.by = by;
        self
    }

    pub const fn for_a_person_to_decide(mut self) -> Self {
        self.opted_out = true;
        self
    }

    /// The claim after all `turns`, each so many days ago.
    pub fn lives(self, days: &Days, turns: &[(i64, Turn)]) -> StoredClaim {
        let mut stored = self.sent(days);
        for (ago, turn) in turns {
            live(&mut stored, *turn, days.at(-ago, (11, 30)));
        }
        stored
    }

    /// The claim as the service has it once it was sent.
    fn sent(self, days: &Days) -> StoredClaim {
        let (trip, sent) = self.days_ago;
        let at = days.at(-sent, (10, 14));
        let content = Content {
            trips: vec![ClaimedTrip {
                day: days.date(-trip),
                to: Destination::read("Fjordvik sykehus").expect("a place of the sample data"),
                trip: None,
            }],
            facts: self.facts(days.date(-trip), days.date(-sent)),
            ground_consent: false,
            note: None,
        };
        let settled = self.register(days).settle(&content);
        let decision = decide(&settled);
        let toll = Shows {
            kind: TOLL,
            trip: 0,
        };
        let enclosed = self.toll.map(|_| toll).into_iter().collect();
        let happened = |what| Event { what, at };
        let mut events = vec![happened(Happened::Submitted), happened(Happened::Received)];
        let (state, because, ruling) = match handling(&settled, &decision, &enclosed) {
            Handling::AtOnce => {
                events.push(happened(Happened::Decided));
                let ruling = Ruling::of_service(&settled, decision, at);
                (State::Decided(ruling.result), Vec::new(), Some(ruling))
            }
            Handling::ByCaseWorker { because } => (State::Received, because, None),
        };
        let claim = Claim {
            id: id(&format!("clm_{}", self.key)),
            version: 2,
            person: self.who.id(),
            content,
            attachments: Vec::new(),
            state,
            receipt: Some(receipt(self.key)),
            because,
            asked_for: None,
            answers: Vec::new(),
            ruling,
            earlier_rulings: Vec::new(),
            complaint: None,
            earlier_complaints: Vec::new(),
            events,
        };
        StoredClaim {
            claim,
            author: self.by.id(),
            claimant: self.claimant(),
            create_key: Uuid::from_u128(number(self.key)),
            visibility: Visibility::Ordinary,
            at,
            settled: Some(settled),
        }
    }

    fn claimant(self) -> Claimant {
        if self.by == self.who {
            Claimant::Patient
        } else {
            Claimant::Guardian
        }
    }

    fn register(self, days: &Days) -> Register {
        let (trip, sent) = self.days_ago;
        let day = days.date(-trip);
        let card = if self.who == FRODE {
            ExemptionCard::ValidFrom(day)
        } else {
            ExemptionCard::None
        };
        let year = u16::try_from(day.year()).unwrap_or_default();
        Register {
            today: days.date(-sent),
            born_on: Some(born_on(days.today, self.who.age)),
            exemption_cards: vec![CardOfYear { year, card }],
            address_protected: false,
            claimant: self.claimant(),
        }
    }

    /// What the claimant states: an answer to each question that is asked about such a drive,
    /// so that a later claim can be the same.
    fn facts(self, day: NaiveDate, claimed_on: NaiveDate) -> Facts {
        let out = Leg {
            date: Fact::said(day),
            mode: Fact::said(Mode::Car),
            distance: Fact::said(Metres(self.metres)),
            costs: self.toll.iter().map(|(toll, _)| paid(*toll)).collect(),
            start: Fact::said(Start::Home),
            ..Leg::default()
        };
        let home = Leg {
            direction: Direction::Home,
            ..out.clone()
        };
        let need = self.toll.map_or(CarNeed::None, |(_, need)| need);
        let treatment = Treatment {
            kind: Fact::said(TreatmentKind::Specialist),
            purpose: Fact::said(Purpose::Treatment),
            home_county: Fact::said(County::Innlandet),
            place_county: Fact::said(County::Innlandet),
            acute: Fact::said(false),
            car_need: Fact::said(need),
            minimum_fare: Fact::said(false),
            place_abroad: Fact::said(false),
            covered_otherwise: Fact::said(false),
            offer_declined: Fact::said(false),
            told_free_transport: Fact::said(false),
            continuity: Fact::said(false),
            shared_with_patient: Fact::said(false),
            exemption: Fact::said(Exemption::None),
            ..Treatment::default()
        };
        let mut facts = Facts {
            claimed_on,
            claimant: Fact::said(self.claimant()),
            handling: entitlement::facts::Handling::default(),
            patient: Patient::default(),
            trips: vec![Trip {
                treatment,
                legs: vec![out, home],
                ..Trip::default()
            }],
        };
        if self.opted_out {
            facts.handling.opted_out = Fact::said(true);
        }
        facts
    }
}

const fn paid(toll: i64) -> Cost {
    Cost {
        kind: CostKind::Toll,
        amount: Ore(toll),
        receipt: Fact::said(true),
    }
}

/// A number to read out, always the same for a claim or a complaint.
pub(super) fn receipt(key: &str) -> ReceiptId {
    const SIGNS: &[u8] = b"2345679CDFGHJKMNPQRTVWX";
    let digest = Sha256::digest(format!("receipt|{key}"));
    let signs = digest.iter().take(8).enumerate().map(|(place, byte)| {
        let sign = SIGNS.get(usize::from(*byte) % SIGNS.len());
        let sign = sign.map_or('2', |sign| char::from(*sign));
        if place == 4 {
            format!("-{sign}")
        } else {
            sign.to_string()
        }
    });
    id(&signs.collect::<String>())
}

fn number(key: &str) -> u128 {
    let digest = Sha256::digest(format!("create|{key}"));
    digest
        .iter()
        .take(16)
        .fold(0, |number, byte| (number << 8) | u128::from(*byte))
}
