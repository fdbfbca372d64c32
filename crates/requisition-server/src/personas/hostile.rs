//! Texts that try to be more than text, one trip for each, in every field that
//! holds a text.

use domain::{
    escort::{Escort, EscortKind, Escorts},
    mode::Mode,
    need::Need,
    state::TripState,
    stated_time::{SaidBy, TimeSlot, When},
    trip::{Appointment, OrganisedTrip, Segment, Sharing},
};

use super::{
    days::{Days, planned},
    sketch::{place_at, segment, trip, vehicle},
};

/// The texts. None may do anything but be shown.
pub const TEXTS: [&str; 32] = [
    "<script>window.__hostile = 1</script>",
    "<img src=x onerror=\"window.__hostile = 1\">",
    "\"><svg onload=window.__hostile=1>",
    "'\"--></style></title></textarea><script>window.__hostile=1</script>",
    "<a href=\"javascript:window.__hostile=1\">trykk</a>",
    "<iframe srcdoc='<script>parent.__hostile=1</script>'></iframe>",
    "<style>*{display:none}</style>",
    "<base href=\"https://hostile.example/\">",
    "<meta http-equiv=refresh content=\"0;url=https://hostile.example/\">",
    "<details open ontoggle=window.__hostile=1>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.__hostile=1>",
    "javascript:window.__hostile=1",
    "data:text/html,<script>window.__hostile=1</script>",
    "&lt;b&gt;&amp;&#x27;&#60;script&#62;&nbsp;&notanentity;",
    "{ $x }",
    "{ state-booked }",
    "key = value\n    .attribute = { NUMBER($x) }",
    "{{ constructor.constructor('window.__hostile=1')() }}",
    "${window.__hostile=1}",
    "<%= 7 * 7 %> #{7*7} {%raw%}",
    "'; DROP TABLE trips; --",
    "\" OR \"\"=\"",
    "%s%s%n %00 %0d%0aSet-Cookie: a=b",
    "../../../../etc/passwd",
    "\u{202e}ikilsrof\u{202c} \u{2066}isolert\u{2069} \u{200f}\u{200e}",
    "\u{202a}\u{202b}\u{202d}\u{2067}\u{2068} aldri lukket",
    "null\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}bredde",
    "Z\u{0351}\u{0300}\u{036b}\u{0489}a\u{0338}\u{0321}\u{0322}l\u{0489}\u{0327}\u{0328}g\u{0334}\u{0335}o\u{0336}\u{0337}\u{0338}",
    "👩🏽\u{200d}🦽\u{200d}➡\u{fe0f} 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 🇳🇴",
    "שלום مرحبا Åse Čáhci 漢字",
    "linje én\nlinje to\r\nlinje\u{2028}tre\u{2029}\tfire",
    "=HYPERLINK(\"https://hostile.example\";\"trykk\")",
];

/// Length of the name in [`long_name`], in characters.
pub const LONG_NAME_CHARS: usize = 10_000;

/// A name of [`LONG_NAME_CHARS`] characters, the first half without any place
/// to break the line.
pub fn long_name() -> String {
    let half = LONG_NAME_CHARS / 2;
    let unbroken = "Å".repeat(half);
    let broken = "navn ".repeat(half / 5);
    format!("{unbroken}{broken}")
}

/// A trip for each text, the first tomorrow, one each day.
pub(super) fn trips(days: &Days) -> Vec<OrganisedTrip> {
    let mut trips: Vec<_> = TEXTS
        .iter()
        .zip(1_i64..)
        .map(|(text, day)| in_every_field(days, day, text))
        .collect();
    let far = i64::try_from(TEXTS.len()).unwrap_or(0) + 1;
    trips.push(in_every_field(days, far, &long_name()));
    trips
}

fn in_every_field(days: &Days, day: i64, text: &str) -> OrganisedTrip {
    let own = || text.to_owned();
    let said = |clock| days.said(When::At(days.at(day, clock)), SaidBy::Unknown(own()), 30);
    let mut booked = OrganisedTrip {
        state: if day % 2 == 0 {
            TripState::Unknown(own())
        } else {
            TripState::Accepted
        },
        sharing: Sharing::Shared,
        appointment: Some(Appointment {
            starts: said((10, 15)),
            place: Some(own()),
            directions: Some(own()),
        }),
        escorts: escorts(text),
        ..trip(
            days,
            &format!("trp_evil_{day:02}"),
            &super::EVIL.id(),
            part(text, said((9, 0)), said((9, 50))),
        )
    };
    booked.requisition.issued_by = Some(own());
    booked.needs.needs = vec![Need::Unknown(own())];
    booked
}

fn part(text: &str, pick_up: TimeSlot, arrival: TimeSlot) -> Segment {
    let place = place_at(text, text);
    let mode = Mode::Unknown(text.to_owned());
    Segment {
        service: Some(text.to_owned()),
        vehicle: vehicle(text, text),
        ..segment(mode, place.clone(), planned(pick_up), place, arrival)
    }
}

fn escorts(text: &str) -> Escorts {
    Escorts {
        approved: 2,
        registered: vec![
            Escort {
                kind: EscortKind::Private,
                name: Some(text.to_owned()),
                phone: Some(text.to_owned()),
            },
            Escort {
                kind: EscortKind::Unknown(text.to_owned()),
                name: None,
                phone: None,
            },
        ],
        child_alone: None,
    }
}
