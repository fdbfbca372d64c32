//! A requisition as it is sent.

use chrono::{DateTime, Utc};
use domain::{
    ids::TripId,
    mode::Mode,
    requisitioning::{
        EscortsWanted, Ground, NeedWanted, Profession, Series, Times, Treatment, Wanted,
    },
    trip::{Direction, Place},
};
use requisition_api::{
    times,
    words::{DirectionWord, ModeWord},
};
use serde::Deserialize;

use super::super::given::invalid;
use crate::problem::Problem;

/// What a practitioner states. A profession or a ground that is not listed is none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Stated {
    pub person: String,
    pub attested_by: Profession,
    #[serde(default = "ordinary")]
    pub treatment: Treatment,
    pub ground: Ground,
    pub directions: Vec<String>,
    pub pick_up: Option<String>,
    pub appointment: Option<String>,
    /// Where the patient is treated, and by whom the requisition is signed.
    pub treated_at: Option<String>,
    pub issued_by: Option<String>,
    pub from: PlaceStated,
    pub to: PlaceStated,
    pub mode: Option<String>,
    #[serde(default)]
    pub needs: Vec<NeedWanted>,
    #[serde(default)]
    pub escorts: EscortsWanted,
    pub series: Option<Series>,
    /// The trip in the other direction, which has its own requisition.
    pub counterpart: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct PlaceStated {
    pub label: String,
    pub meeting_point: Option<String>,
}

const fn ordinary() -> Treatment {
    Treatment::Ordinary
}

impl From<&PlaceStated> for Place {
    fn from(stated: &PlaceStated) -> Self {
        Self {
            label: Some(stated.label.clone()),
            meeting_point: stated.meeting_point.clone(),
        }
    }
}

impl Stated {
    pub(super) fn wanted(&self) -> Result<Wanted, Problem> {
        Ok(Wanted {
            attested_by: self.attested_by,
            treatment: self.treatment,
            ground: self.ground,
            directions: self.directions()?,
            times: Times {
                pick_up: instant(self.pick_up.as_deref(), "/pick_up")?,
                appointment: instant(self.appointment.as_deref(), "/appointment")?,
            },
            series: self.series.clone(),
            mode: self.mode()?,
            needs: self.needs.clone(),
            escorts: self.escorts,
        })
    }

    /// A taxi where nothing else is stated.
    pub(super) fn mode(&self) -> Result<Mode, Problem> {
        match self.mode.as_deref().map(ModeWord::read) {
            None => Ok(Mode::Taxi),
            Some(Mode::Unknown(_)) => Err(invalid("/mode")),
            Some(mode) => Ok(mode),
        }
    }

    pub(super) fn counterpart(&self) -> Result<Option<TripId>, Problem> {
        let id = self.counterpart.as_deref().map(str::parse).transpose();
        id.map_err(|_| invalid("/counterpart"))
    }

    fn directions(&self) -> Result<Vec<Direction>, Problem> {
        let read = |word: &String| DirectionWord::read(word).ok_or_else(|| invalid("/directions"));
        self.directions.iter().map(read).collect()
    }
}

fn instant(text: Option<&str>, pointer: &str) -> Result<Option<DateTime<Utc>>, Problem> {
    text.map(|text| times::read(text).ok_or_else(|| invalid(pointer)))
        .transpose()
}
