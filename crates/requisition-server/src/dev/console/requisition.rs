//! The form of a requisition.

use chrono::NaiveDateTime;
use domain::{
    oslo,
    requisitioning::{EscortsWanted, Ground, NeedWanted, Profession, Treatment, Wheelchair},
};
use requisition_api::times;
use serde::Deserialize;

use super::super::{
    given::invalid,
    requisitions::{PlaceStated, Stated},
};
use crate::problem::Problem;

/// The form as it was filled in. What is left empty is an empty text.
#[derive(Deserialize)]
pub(super) struct Filled {
    person: String,
    attested_by: Profession,
    treatment: Treatment,
    ground: Ground,
    direction: String,
    pick_up: String,
    appointment: String,
    from: String,
    to: String,
    mode: String,
    need: String,
    weight_kg: String,
    age: String,
    for_health: Option<String>,
    escorts: u8,
    needed_on_the_way: Option<String>,
    two_needed: Option<String>,
}

impl Filled {
    /// The same as it would be sent.
    pub fn stated(self) -> Result<Stated, Problem> {
        let needs = self.needs()?;
        let place = |label| PlaceStated {
            label,
            meeting_point: None,
        };
        Ok(Stated {
            person: self.person,
            attested_by: self.attested_by,
            treatment: self.treatment,
            ground: self.ground,
            directions: vec![self.direction],
            pick_up: instant(&self.pick_up, "/pick_up")?,
            appointment: instant(&self.appointment, "/appointment")?,
            treated_at: Some(self.to.clone()),
            issued_by: None,
            from: place(self.from),
            to: place(self.to),
            mode: Some(self.mode),
            needs,
            escorts: EscortsWanted {
                count: self.escorts,
                needed_on_the_way: self.needed_on_the_way.is_some(),
                two_needed: self.two_needed.is_some(),
            },
            series: None,
            counterpart: None,
        })
    }

    fn needs(&self) -> Result<Vec<NeedWanted>, Problem> {
        let chair = |which| NeedWanted::Wheelchair { which };
        let need = match self.need.as_str() {
            "none" => return Ok(Vec::new()),
            "front_seat" => NeedWanted::FrontSeat,
            "reclined_front_seat" => NeedWanted::ReclinedFrontSeat,
            "high_entry" => NeedWanted::HighEntry,
            "stretcher" => NeedWanted::Stretcher,
            "child_seat" => NeedWanted::ChildSeat {
                weight_kg: number(&self.weight_kg, "/weight_kg")?,
                height_cm: None,
                age: number(&self.age, "/age")?,
            },
            "wheelchair" => chair(None),
            "electric_wheelchair" => chair(Some(Wheelchair::Electric)),
            "folding_wheelchair" => chair(Some(Wheelchair::Folding)),
            "large_wheelchair" => chair(Some(Wheelchair::Large)),
            "alone_in_car" => NeedWanted::AloneInCar {
                for_health: self.for_health.is_some(),
            },
            _ => return Err(invalid("/need")),
        };
        Ok(vec![need])
    }
}

fn number<T: std::str::FromStr>(text: &str, pointer: &str) -> Result<Option<T>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| invalid(pointer))
}

/// A time as a clock in Norway shows it.
fn instant(text: &str, pointer: &str) -> Result<Option<String>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M");
    let wall = wall.map_err(|_| invalid(pointer))?;
    Ok(Some(times::write(oslo::instant(wall))))
}
