//! One direction of a trip.

use super::*;

/// One direction of a trip (reisevei).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Leg {
    /// The day of travel, which selects version and rates.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub date: Fact<NaiveDate>,
    /// There or back.
    pub direction: Direction,
    /// The exemption card of the year of this day, where a register says. It goes before
    /// the patient's own.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub exemption_card: Fact<ExemptionCard>,
    /// How the person travelled.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub mode: Fact<Mode>,
    /// The whole way, one way, with all stretches below.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub distance: Fact<Metres>,
    /// The part of it that the trust ordered.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub ordered_distance: Fact<Metres>,
    /// Where the leg starts, or on the way home ends.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub start: Fact<Start>,
    /// The way it would have been from home, where `start` is another place.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub home_distance: Fact<Metres>,
    /// A stretch by passenger boat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boat: Option<Boat>,
    /// A stretch by taxi.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taxi: Option<Taxi>,
    /// A stretch by air.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flight: Option<Flight>,
    /// The fare of the cheapest scheduled transport for the whole way.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    #[serde(deserialize_with = "sum::read_fact")]
    pub cheapest_fare: Fact<Ore>,
    /// Own boat, snowmobile or ATV was necessary, and that can be documented.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub necessary_mode: Fact<bool>,
    /// What was paid on the way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<Cost>,
}

/// There or back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// To the treatment.
    #[default]
    Out,
    /// Home again.
    Home,
}

/// How a person travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Own or borrowed car, motorcycle, or a lift.
    Car,
    /// Bus, train, tram, scheduled boat.
    PublicTransport,
    /// Taxi that the person paid.
    Taxi,
    /// Flight that the person paid.
    Flight,
    /// On foot, by bicycle.
    OnFoot,
    /// Several of these.
    Several,
    /// Own boat.
    PrivateBoat,
    /// Snowmobile or ATV.
    Snowmobile,
    /// Ambulance boat.
    AmbulanceBoat,
}

/// Where a leg starts or ends, § 20.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// At home.
    Home,
    /// At another place where the person stayed.
    OtherPlace,
    /// Where the need arose unexpectedly.
    Unexpected,
    /// Abroad: `distance` counts from the point of entry, on the way home to the point of exit.
    Abroad,
    /// Home after an occupational injury.
    AfterInjury,
}

/// Who has attested that a car is needed, § 22.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CarNeed {
    /// Nobody.
    None,
    /// The treating provider: the state of health.
    Health,
    /// The trust: no scheduled transport.
    NoTransport,
    /// A travel certificate (reiseattest) for health reasons, valid these days, both inclusive.
    Certificate {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Given because scheduled transport is lacking, not for health.
        for_lack_of_transport: bool,
    },
    /// The person means that there is no scheduled transport; nobody has attested it.
    ClaimsNoTransport,
}

/// A stretch by passenger boat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Boat {
    /// How much of the leg's way.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub distance: Fact<Metres>,
    /// What the passenger ticket cost.
    #[serde(deserialize_with = "sum::read")]
    pub ticket: Ore,
    /// Whether there is a receipt.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub receipt: Fact<bool>,
}

/// A stretch by taxi.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Taxi {
    /// How much of the leg's way; not stated is the whole.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub distance: Fact<Metres>,
    /// Ordered by or agreed with the trust.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub agreed: Fact<bool>,
    /// What it cost.
    #[serde(deserialize_with = "sum::read")]
    pub fare: Ore,
    /// Whether there is a receipt.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub receipt: Fact<bool>,
}

/// A stretch by air.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Flight {
    /// Ordered by the trust.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub ordered: Fact<bool>,
}

/// Something that was paid on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// What for.
    pub kind: CostKind,
    /// How much, in øre.
    #[serde(deserialize_with = "sum::read")]
    pub amount: Ore,
    /// Whether there is a receipt.
    #[serde(default, skip_serializing_if = "Fact::is_not_stated")]
    pub receipt: Fact<bool>,
}

/// What a cost is for, §§ 15, 21 and 22.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Toll.
    Toll,
    /// Car ferry.
    Ferry,
    /// Parking.
    Parking,
    /// Fee for studded tyres.
    StuddedTyres,
    /// Ticket for bus, train or scheduled boat.
    Ticket,
    /// Freight of luggage or equipment.
    Freight,
    /// Extra cleaning of a vehicle.
    Cleaning,
}
