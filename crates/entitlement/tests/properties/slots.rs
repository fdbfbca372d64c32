//! Every fact of a claim: where it stands, and what may be known about it.

use entitlement::{Facts, samples::hospital_by_car};
use serde_json::{Value, json};

/// One fact.
pub struct Slot {
    /// Where it stands in the JSON of [`everything`].
    pub path: &'static str,
    /// Its name in decisions.
    pub name: &'static str,
    /// What may be known about it: every value of a list, both sides of every boundary of a number.
    pub known: Vec<Value>,
}

impl Slot {
    /// The facts with this one set; `None` where there is no such thing in them.
    pub fn set(&self, facts: &Facts, fact: Option<&Value>) -> Option<Facts> {
        let mut json = serde_json::to_value(facts).unwrap();
        let (parent, field) = self.path.rsplit_once('/').unwrap();
        let parent = match parent {
            "" => json.as_object_mut()?,
            parent => json.pointer_mut(parent)?.as_object_mut()?,
        };
        match fact {
            Some(fact) => parent.insert(field.into(), fact.clone()),
            None => parent.remove(field),
        };
        Some(serde_json::from_value(json).unwrap())
    }

    /// Nobody was asked.
    pub fn not_stated(&self, facts: &Facts) -> Option<Facts> {
        self.set(facts, None)
    }

    /// The patient was asked and does not know.
    pub fn unknown(&self, facts: &Facts) -> Option<Facts> {
        self.set(facts, Some(&json!({ "unknown": true })))
    }

    /// The patient says each of what may be known.
    pub fn each_known(&self, facts: &Facts) -> Vec<(&Value, Facts)> {
        let set = |value| Some((value, self.set(facts, Some(&json!({ "value": value })))?));
        self.known.iter().filter_map(set).collect()
    }
}

/// A claim in which every fact has a place: an escort, every stretch, a cost, a night.
pub fn everything() -> Facts {
    let mut json = serde_json::to_value(hospital_by_car("2026-02-10", 60_000)).unwrap();
    let trip = &mut json["trips"][0];
    trip["escorts"] = json!([{ "basis": { "value": "confirmed" } }]);
    trip["stay"]["minutes_away"] = json!({ "value": 2_000 });
    trip["stay"]["lodging"] = json!([{ "kind": "paid", "nights": 1, "paid": 100_000,
        "reason": { "value": "health_documented" }, "receipt": { "value": true } }]);
    for leg in 0..2 {
        let leg = &mut trip["legs"][leg];
        leg["costs"] = json!([
            { "kind": "toll", "amount": 6_000, "receipt": { "value": true } },
            { "kind": "ferry", "amount": 14_500 },
        ]);
    }
    serde_json::from_value(json).unwrap()
}

/// [`everything`] with a boat, a taxi and a flight on the way.
pub fn several_ways() -> Facts {
    let mut json = serde_json::to_value(everything()).unwrap();
    let leg = &mut json["trips"][0]["legs"][0];
    leg["mode"] = json!({ "value": "several" });
    leg["boat"] =
        json!({ "distance": { "value": 20_000 }, "ticket": 30_000, "receipt": { "value": true } });
    leg["taxi"] = json!({ "distance": { "value": 5_000 }, "agreed": { "value": true }, "fare": 40_000,
        "receipt": { "value": true } });
    leg["flight"] = json!({ "ordered": { "value": true } });
    serde_json::from_value(json).unwrap()
}

/// Every fact.
#[rustfmt::skip]
pub fn all() -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut add = |path, name, known: Vec<Value>| slots.push(Slot { path, name, known });
    add("/claimant", "claimant", words("patient guardian representative escort estate"));
    add("/handling/opted_out", "opted_out", truths());
    add("/handling/protected_address", "protected_address", truths());
    add("/handling/special_case", "special_case", words("none broken_deadline tuberculosis organ_donation exposed_child"));
    add("/handling/late_because", "late_because", words("not_able misled other"));
    add("/handling/in_health_record", "in_health_record", truths());
    add("/patient/age", "age", ages());
    add("/patient/exemption_card", "exemption_card", cards());
    add("/patient/sami_speaking", "sami_speaking", truths());
    add("/patient/municipality", "municipality", words("0301 5610"));
    add("/patient/on_svalbard", "on_svalbard", truths());
    of_treatment(&mut add);
    of_leg(&mut add);
    of_others(&mut add);
    slots
}

type Add<'a> = &'a mut dyn FnMut(&'static str, &'static str, Vec<Value>);

#[rustfmt::skip]
fn of_treatment(add: Add<'_>) {
    add("/trips/0/treatment/kind", "kind", words("specialist private_radiology general_practitioner sami_speaking_doctor other_with_refund without_refund contribution_only family_counselling family_counselling_meeting health_station nursing_home_admission nursing_home_other municipal_acute_bed municipal_dialysis other"));
    add("/trips/0/treatment/purpose", "purpose", words("treatment clinical_study certificate prevention collecting_medicine evaluation_project assisted_fertilisation donation abortion_board visit"));
    add("/trips/0/treatment/traveller", "traveller", words("patient kin_to_child_psychiatry kin_to_family_counselling kin_to_rare_diagnosis_centre kin_to_course child_to_seriously_ill_parent child_to_follow_up parent_to_admitted_child"));
    add("/trips/0/treatment/place_abroad", "place_abroad", truths());
    add("/trips/0/treatment/covered_otherwise", "covered_otherwise", truths());
    add("/trips/0/treatment/exemption", "exemption", words("none injury infectious_disease compulsory_admission compulsory_outpatient transplant_donor transfer abortion_board"));
    add("/trips/0/treatment/home_county", "home_county", words("innlandet oslo finnmark vestland"));
    add("/trips/0/treatment/place_county", "place_county", words("innlandet oslo finnmark vestland"));
    add("/trips/0/treatment/outside", "outside", words("nearest not_offered_at_home national_service agreement free_choice"));
    add("/trips/0/treatment/other_place", "other_place", words("home_municipality cooperating_municipality nearest nearest_with_free_place farther_away"));
    add("/trips/0/treatment/nearest_distance", "nearest_distance", metres());
    add("/trips/0/treatment/continuity", "continuity", truths());
    add("/trips/0/treatment/acute", "acute", truths());
    add("/trips/0/treatment/car_need", "car_need", needs());
    add("/trips/0/treatment/offer_declined", "offer_declined", truths());
    add("/trips/0/treatment/told_free_transport", "told_free_transport", truths());
    add("/trips/0/treatment/minimum_fare", "minimum_fare", truths());
    add("/trips/0/treatment/in_time", "in_time", truths());
    add("/trips/0/treatment/leave", "leave", words("none life_threatening other"));
    add("/trips/0/treatment/injury", "injury", losses());
    add("/trips/0/treatment/shared_with_patient", "shared_with_patient", truths());
}

#[rustfmt::skip]
fn of_leg(add: Add<'_>) {
    add("/trips/0/legs/0/date", "date", words("2016-09-30 2024-02-29 2025-12-31 2026-01-01 2026-02-10 2027-01-01"));
    add("/trips/0/legs/0/mode", "mode", words("car public_transport taxi flight on_foot several private_boat snowmobile ambulance_boat"));
    add("/trips/0/legs/0/distance", "distance", metres());
    add("/trips/0/legs/0/ordered_distance", "ordered_distance", metres());
    add("/trips/0/legs/0/start", "start", words("home other_place unexpected abroad after_injury"));
    add("/trips/0/legs/0/home_distance", "home_distance", metres());
    add("/trips/0/legs/0/cheapest_fare", "cheapest_fare", sums());
    add("/trips/0/legs/0/boat/distance", "boat_distance", metres());
    add("/trips/0/legs/0/boat/receipt", "receipt", truths());
    add("/trips/0/legs/0/taxi/distance", "taxi_distance", metres());
    add("/trips/0/legs/0/taxi/agreed", "taxi_agreed", truths());
    add("/trips/0/legs/0/taxi/receipt", "receipt", truths());
    add("/trips/0/legs/0/flight/ordered", "flight_ordered", truths());
    add("/trips/0/legs/0/costs/0/receipt", "receipt", truths());
}

#[rustfmt::skip]
fn of_others(add: Add<'_>) {
    add("/trips/0/escorts/0/basis", "escort_basis", words("confirmed prevents_absconding child abortion_board_support second_justified not_confirmed"));
    add("/trips/0/escorts/0/qualified", "escort_qualified", words("none medical police interpreter home_care"));
    add("/trips/0/escorts/0/distance", "escort_distance", metres());
    add("/trips/0/escorts/0/minimum_fare", "escort_minimum_fare", truths());
    add("/trips/0/escorts/0/tickets", "escort_tickets", sums());
    add("/trips/0/escorts/0/income", "escort_income", incomes());
    add("/trips/0/escorts/0/on_benefits", "escort_benefits", truths());
    add("/trips/0/stay/minutes_away", "hours_away", [0, 720, 721, 1_440, 1_799, 1_800].map(Value::from).into());
    add("/trips/0/stay/meals_provided", "meals_provided", truths());
    add("/trips/0/stay/prolonged", "prolonged", truths());
    add("/trips/0/stay/stayed_between", "stays_between", truths());
    add("/trips/0/stay/lodging/0/reason", "lodging", words("traffic health_documented health treatment"));
    add("/trips/0/stay/lodging/0/receipt", "receipt", truths());
}

fn words(words: &str) -> Vec<Value> {
    words.split(' ').map(Value::from).collect()
}

fn truths() -> Vec<Value> {
    vec![json!(false), json!(true)]
}

fn metres() -> Vec<Value> {
    let boundaries = [0, 9_999, 10_000, 60_000, 299_999, 300_001, u32::MAX];
    boundaries.map(Value::from).into()
}

fn sums() -> Vec<Value> {
    [0, 1, 17_100, 200_000].map(Value::from).into()
}

fn ages() -> Vec<Value> {
    let born = |day| json!({ "born_on": day });
    let years = |years: u8| json!({ "years_when_travelling": years });
    vec![
        born("1980-06-15"),
        born("2010-02-10"),
        born("2010-02-11"),
        years(11),
        years(15),
        years(16),
        years(17),
        years(18),
    ]
}

fn cards() -> Vec<Value> {
    let from = |day| json!({ "valid_from": day });
    vec![
        json!("none"),
        from("2026-02-10"),
        from("2026-02-11"),
        from("2025-02-10"),
    ]
}

fn needs() -> Vec<Value> {
    let certificate = |lack: bool| json!({ "certificate": { "from": "2026-01-01", "to": "2026-12-31", "for_lack_of_transport": lack } });
    let mut needs = words("none health no_transport claims_no_transport");
    needs.extend([certificate(true), certificate(false)]);
    needs
}

fn losses() -> Vec<Value> {
    vec![
        json!({ "minutes": 119, "documented": true }),
        json!({ "minutes": 600, "documented": true }),
        json!({ "minutes": 600, "documented": false }),
    ]
}

fn incomes() -> Vec<Value> {
    let help =
        |kin: bool| json!({ "hired_help": { "minutes": 60, "paid": 10_000, "next_of_kin": kin } });
    vec![
        json!("none"),
        json!({ "documented": { "minutes": 480 } }),
        help(false),
        help(true),
    ]
}
