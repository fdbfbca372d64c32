//! `GET /v1/timetables`: the lines of the buses that are built for patients.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::words::{DirectionWord, ModeWord};

/// The word for the last working day before a trip, as [`LatestBookingBody::day`].
pub const PREVIOUS_WORKING_DAY: &str = "previous_working_day";

/// The words for the days of a week, Monday first.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Every line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimetablesBody {
    /// The lines, in the order in which a person is to be offered them.
    pub items: Vec<TimetableLineBody>,
}

/// One line with its timetable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimetableLineBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$", examples("lin_7c1e"))]
    pub line_id: String,
    /// What it is called.
    pub name: String,
    /// What runs there.
    #[schema(value_type = ModeWord)]
    pub mode: String,
    /// Who runs it.
    pub operator: String,
    /// Whether it is made up, to try a client with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// On which days it runs.
    pub runs: RunsBody,
    /// Whom there is room for.
    pub capacity: CapacityBody,
    /// How a seat is booked.
    pub booking: BookingBody,
    /// Every departure, in order.
    pub trips: Vec<DepartureBody>,
    /// What is said about single stops, or about all.
    pub footnotes: Vec<FootnoteBody>,
    /// Who says all this, and when it was last compared with what they say.
    pub source: TimetableSourceBody,
}

/// On which days a line runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RunsBody {
    /// The first day that the timetable is for; absent when it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub from: Option<String>,
    /// The last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub to: Option<String>,
    /// The days of the week: `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`. Whoever meets
    /// another word does not know when it runs.
    #[schema(examples(json!(["mon", "wed"])))]
    pub days: Vec<String>,
    /// Whether it also runs on public holidays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_holidays: bool,
    /// What counts instead, the first that fits.
    pub exceptions: Vec<ExceptionBody>,
}

/// Days on which something else counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ExceptionBody {
    /// The first day.
    #[schema(format = Date)]
    pub from: String,
    /// The last day.
    #[schema(format = Date)]
    pub to: String,
    /// Whether it runs.
    pub runs: bool,
    /// Why, if that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<ToldBody>,
}

/// A sentence in each language of the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ToldBody {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// Whom there is room for; absent where it is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CapacityBody {
    /// Seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u16>,
    /// Stretchers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stretchers: Option<u16>,
    /// Whether somebody can stay in their wheelchair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wheelchair: Option<bool>,
}

/// How a seat is booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BookingBody {
    /// Whether nobody may come along without.
    pub required: bool,
    /// Until when; absent when it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<LatestBookingBody>,
    /// Where, if it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(examples("05515"))]
    pub phone: Option<String>,
}

/// Until when a seat can be booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LatestBookingBody {
    /// A time of day in Norway.
    #[schema(pattern = "^[0-2][0-9]:[0-5][0-9]$", examples("13:00"))]
    pub time: String,
    /// On which day, seen from the day of travel: `previous_working_day`. More words may
    /// come.
    #[schema(examples("previous_working_day"))]
    pub day: String,
}

/// One run of the bus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DepartureBody {
    /// To the treatment or home.
    #[schema(value_type = DirectionWord)]
    pub direction: String,
    /// Where it stops, in order.
    pub stops: Vec<StopBody>,
}

/// Where the bus stops. Times are times of day in Norway; absent means not said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StopBody {
    /// Tells the stops of a line apart.
    pub seq: u16,
    /// What it is called.
    pub name: String,
    /// When one has to be there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(examples("07:10"))]
    pub meet: Option<String>,
    /// When the bus comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arr: Option<String>,
    /// When the bus leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dep: Option<String>,
}

/// What is said about a stop, or about the whole line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FootnoteBody {
    /// The mark beside the stop.
    #[schema(examples("*"))]
    pub mark: String,
    /// Which stop; absent for the whole line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_seq: Option<u16>,
    /// What is said.
    pub text: ToldBody,
}

/// Who says what stands in a timetable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimetableSourceBody {
    /// Their name.
    pub name: String,
    /// When the timetable was last compared with what they say.
    #[schema(format = DateTime)]
    pub checked_at: String,
}
