//! Every page, with its path.

use domain::ids::{AuthorisationId, ClaimId, MessageId, OwnTripId, TripId};

/// A page that has an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What is next.
    Home,
    /// The list of trips.
    Trips,
    /// One trip.
    Trip(TripId),
    /// Something that is done with a trip.
    TripAction(TripId, Doing),
    /// Something that is taken along of a trip.
    TripPaper(TripId, Paper),
    /// Timetables.
    Timetables,
    /// Requisitions and travel certificates.
    Authorisations,
    /// Booking a trip, on a certificate or on one that is chosen there.
    Order(Option<AuthorisationId>),
    /// One own trip.
    OwnTrip(OwnTripId),
    /// The form of an own trip; none is a new one.
    OwnTripForm(Option<OwnTripId>),
    /// What a trip gives: the first page, a question, or the answer.
    Calculator(Option<Stop>),
    /// What can be claimed, is begun and is sent.
    TravelSupport,
    /// A claim while it is written: the draft that is kept, or a page on its way.
    ClaimForm(Option<Stop>),
    /// That a claim is sent.
    ClaimSent(ClaimId),
    /// One claim that is sent.
    Claim(ClaimId),
    /// Something that is done with a claim that is sent.
    ClaimAction(ClaimId, ClaimDoing),
    /// What the service tells.
    Messages,
    /// One message.
    Message(MessageId),
    /// Whom it concerns.
    Persons,
    /// What the service keeps about the person beside trips and claims.
    MyDetails,
    /// One of it, to be changed or taken along.
    MyDetail(Detail),
    /// Where the signed-in person is signed in.
    Sessions,
    /// What a patient can count on.
    Rights,
    /// The list of everything else.
    More,
    /// Language, text size, theme.
    Settings,
    /// Whom to call.
    Contact,
    /// What is kept, and how accessible it is.
    Privacy,
    /// What this program is.
    About,
    /// No page has this path.
    Unknown,
}

/// What is taken along of a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// An entry for the calendar.
    Calendar,
    /// A slip.
    Slip,
}

impl Paper {
    const ALL: [Self; 2] = [Self::Calendar, Self::Slip];

    /// As it stands in the address.
    const fn word(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Slip => "slip",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.word() == word)
    }
}

/// What is done with a trip on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Cancelling, alone or together with others.
    Cancel,
    /// What the cancellation gave, and taking it back.
    Cancelled,
    /// Confirming.
    Confirm,
    /// Changing one thing about it.
    Change,
    /// Saying that one is ready for the trip home.
    Ready,
    /// Saying who goes along.
    Escorts,
    /// What is needed on the way, and a child's weight and height.
    Needs,
}

impl Doing {
    const ALL: [Self; 7] = [
        Self::Change,
        Self::Cancel,
        Self::Cancelled,
        Self::Confirm,
        Self::Ready,
        Self::Escorts,
        Self::Needs,
    ];

    /// As it stands in the address.
    const fn word(self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Cancelled => "cancelled",
            Self::Confirm => "confirm",
            Self::Change => "change",
            Self::Ready => "ready",
            Self::Escorts => "escorts",
            Self::Needs => "needs",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doing| doing.word() == word)
    }
}

/// A page on the way through a calculation: a question, as it is written, or the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop(String);

impl Stop {
    /// Longer than any question is written.
    const LONGEST: usize = 40;

    /// A stop that is written so; whether there is such a question is known where it is shown.
    pub fn new(written: &str) -> Option<Self> {
        let is_plain =
            |character: char| character.is_ascii_lowercase() || "-.0123456789".contains(character);
        let fits = (1..=Self::LONGEST).contains(&written.len());
        (fits && written.chars().all(is_plain)).then(|| Self(written.to_owned()))
    }

    /// As it stands in the address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is done with a claim on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimDoing {
    /// Taking it back.
    Withdraw,
    /// Complaining about the decision.
    Complain,
    /// Sending what the office has asked for.
    Answer,
    /// Taking back the consent to keep a ground for exemption.
    Consent,
}

impl ClaimDoing {
    const ALL: [Self; 4] = [Self::Withdraw, Self::Complain, Self::Answer, Self::Consent];

    /// As it stands in the address.
    const fn word(self) -> &'static str {
        match self {
            Self::Withdraw => "withdraw",
            Self::Complain => "complain",
            Self::Answer => "answer",
            Self::Consent => "consent",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doing| doing.word() == word)
    }
}

/// Something about a person that has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The phone number.
    Phone,
    /// The address for e-mail.
    Email,
    /// The account for travel support.
    Account,
    /// A copy of it all.
    Copy,
    /// Having it erased.
    Erase,
}

impl Detail {
    const ALL: [Self; 5] = [
        Self::Phone,
        Self::Email,
        Self::Account,
        Self::Copy,
        Self::Erase,
    ];

    /// As it stands in the address.
    const fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Account => "account",
            Self::Copy => "copy",
            Self::Erase => "erase",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|detail| detail.word() == word)
    }
}

/// What must be known before a page can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: everybody may read it.
    Nothing,
    /// Somebody is signed in.
    SignIn,
    /// Somebody is signed in and has said whom it concerns.
    Person,
}

impl Route {
    /// The page at `path`.
    pub fn parse(path: &str) -> Self {
        let mut parts = path.trim_matches('/').split('/');
        match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
            ("", None, None) => Self::Home,
            ("trips", None, None) => Self::Trips,
            ("trips", Some(trip), None) => trip.parse().map_or(Self::Unknown, Self::Trip),
            ("trips", Some(trip), Some(page)) => {
                let Ok(trip) = trip.parse() else {
                    return Self::Unknown;
                };
                match (Doing::parse(page), Paper::parse(page)) {
                    (Some(doing), _) => Self::TripAction(trip, doing),
                    (None, Some(paper)) => Self::TripPaper(trip, paper),
                    (None, None) => Self::Unknown,
                }
            }
            ("timetables", None, None) => Self::Timetables,
            ("authorisations", None, None) => Self::Authorisations,
            ("order", None, None) => Self::Order(None),
            ("order", Some(id), None) => {
                id.parse().map_or(Self::Unknown, |id| Self::Order(Some(id)))
            }
            ("own-trips", Some("new"), None) => Self::OwnTripForm(None),
            ("own-trips", Some(trip), None) => trip.parse().map_or(Self::Unknown, Self::OwnTrip),
            ("own-trips", Some(trip), Some("edit")) => {
                let form = |trip| Self::OwnTripForm(Some(trip));
                trip.parse().map_or(Self::Unknown, form)
            }
            ("calculator", None, None) => Self::Calculator(None),
            ("calculator", Some(stop), None) => {
                Stop::new(stop).map_or(Self::Unknown, |stop| Self::Calculator(Some(stop)))
            }
            ("travel-support", None, None) => Self::TravelSupport,
            ("claims", Some("new"), None) => Self::ClaimForm(None),
            ("claims", Some("new"), Some(stop)) => {
                Stop::new(stop).map_or(Self::Unknown, |stop| Self::ClaimForm(Some(stop)))
            }
            ("claims", Some(claim), Some("sent")) => {
                claim.parse().map_or(Self::Unknown, Self::ClaimSent)
            }
            ("claims", Some(claim), None) => claim.parse().map_or(Self::Unknown, Self::Claim),
            ("claims", Some(claim), Some(page)) => match (claim.parse(), ClaimDoing::parse(page)) {
                (Ok(claim), Some(doing)) => Self::ClaimAction(claim, doing),
                _ => Self::Unknown,
            },
            ("messages", None, None) => Self::Messages,
            ("messages", Some(message), None) => {
                message.parse().map_or(Self::Unknown, Self::Message)
            }
            ("my-details", None, None) => Self::MyDetails,
            ("my-details", Some(detail), None) => {
                Detail::parse(detail).map_or(Self::Unknown, Self::MyDetail)
            }
            ("persons", None, None) => Self::Persons,
            ("sessions", None, None) => Self::Sessions,
            ("rights", None, None) => Self::Rights,
            ("more", None, None) => Self::More,
            ("settings", None, None) => Self::Settings,
            ("contact", None, None) => Self::Contact,
            ("privacy", None, None) => Self::Privacy,
            ("about", None, None) => Self::About,
            _ => Self::Unknown,
        }
    }

    /// Where the page is.
    pub fn path(&self) -> String {
        match self {
            Self::Home | Self::Unknown => "/".into(),
            Self::Trips => "/trips".into(),
            Self::Trip(trip) => format!("/trips/{trip}"),
            Self::TripAction(trip, doing) => format!("/trips/{trip}/{}", doing.word()),
            Self::TripPaper(trip, paper) => format!("/trips/{trip}/{}", paper.word()),
            Self::Timetables => "/timetables".into(),
            Self::Authorisations => "/authorisations".into(),
            Self::Order(None) => "/order".into(),
            Self::Order(Some(certificate)) => format!("/order/{certificate}"),
            Self::OwnTrip(trip) => format!("/own-trips/{trip}"),
            Self::OwnTripForm(None) => "/own-trips/new".into(),
            Self::OwnTripForm(Some(trip)) => format!("/own-trips/{trip}/edit"),
            Self::Calculator(None) => "/calculator".into(),
            Self::Calculator(Some(stop)) => format!("/calculator/{}", stop.as_str()),
            Self::TravelSupport => "/travel-support".into(),
            Self::ClaimForm(None) => "/claims/new".into(),
            Self::ClaimForm(Some(stop)) => format!("/claims/new/{}", stop.as_str()),
            Self::ClaimSent(claim) => format!("/claims/{claim}/sent"),
            Self::Claim(claim) => format!("/claims/{claim}"),
            Self::ClaimAction(claim, doing) => format!("/claims/{claim}/{}", doing.word()),
            Self::Messages => "/messages".into(),
            Self::Message(message) => format!("/messages/{message}"),
            Self::Persons => "/persons".into(),
            Self::MyDetails => "/my-details".into(),
            Self::MyDetail(detail) => format!("/my-details/{}", detail.word()),
            Self::Sessions => "/sessions".into(),
            Self::Rights => "/rights".into(),
            Self::More => "/more".into(),
            Self::Settings => "/settings".into(),
            Self::Contact => "/contact".into(),
            Self::Privacy => "/privacy".into(),
            Self::About => "/about".into(),
        }
    }

    /// What must be known before the page can be shown.
    pub const fn needs(&self) -> Needs {
        match self {
            Self::Home
            | Self::Trips
            | Self::Trip(_)
            | Self::TripAction(..)
            | Self::TripPaper(..)
            | Self::Authorisations
            | Self::Order(_)
            | Self::TravelSupport
            | Self::ClaimForm(_)
            | Self::ClaimSent(_)
            | Self::Claim(_)
            | Self::ClaimAction(..)
            | Self::Messages
            | Self::Message(_)
            | Self::MyDetails
            | Self::MyDetail(_)
            | Self::OwnTrip(_)
            | Self::OwnTripForm(_) => Needs::Person,
            Self::Persons | Self::Sessions | Self::Timetables => Needs::SignIn,
            Self::Calculator(_)
            | Self::Rights
            | Self::More
            | Self::Settings
            | Self::Contact
            | Self::Privacy
            | Self::About
            | Self::Unknown => Needs::Nothing,
        }
    }

    /// The destination of the navigation that the page belongs to.
    pub const fn destination(&self) -> Option<Destination> {
        match self {
            Self::Home => Some(Destination::Home),
            Self::Trips
            | Self::Trip(_)
            | Self::TripAction(..)
            | Self::TripPaper(..)
            | Self::Authorisations
            | Self::Order(_)
            | Self::OwnTrip(_)
            | Self::OwnTripForm(_) => Some(Destination::Trips),
            Self::Calculator(_)
            | Self::TravelSupport
            | Self::ClaimForm(_)
            | Self::ClaimSent(_)
            | Self::Claim(_)
            | Self::ClaimAction(..) => Some(Destination::TravelSupport),
            Self::Messages | Self::Message(_) => Some(Destination::Messages),
            Self::Timetables
            | Self::MyDetails
            | Self::MyDetail(_)
            | Self::Sessions
            | Self::Rights
            | Self::More
            | Self::Settings
            | Self::Contact
            | Self::Privacy
            | Self::About => Some(Destination::More),
            Self::Persons | Self::Unknown => None,
        }
    }
}

/// A place in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Home; the sign-in page while nobody is signed in.
    Home,
    /// Trips.
    Trips,
    /// Travel support.
    TravelSupport,
    /// Messages.
    Messages,
    /// More.
    More,
}

impl Destination {
    /// Its first page. Whoever is not signed in can only calculate.
    pub const fn route(self, is_signed_in: bool) -> Route {
        match self {
            Self::Home => Route::Home,
            Self::Trips => Route::Trips,
            Self::TravelSupport if is_signed_in => Route::TravelSupport,
            Self::TravelSupport => Route::Calculator(None),
            Self::Messages => Route::Messages,
            Self::More => Route::More,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_of_a_trip_or_a_claim_is_found_again_at_its_address() {
        let trip: TripId = "trp_kari_tomorrow".parse().unwrap();
        let doing = Doing::ALL.map(|doing| Route::TripAction(trip.clone(), doing));
        let papers = Paper::ALL.map(|paper| Route::TripPaper(trip.clone(), paper));
        let pages = doing.into_iter().chain(papers);
        for page in pages.chain([Route::Trip(trip.clone())]) {
            assert_eq!(Route::parse(&page.path()), page);
            assert_eq!(page.needs(), Needs::Person);
        }
        let claim: ClaimId = "clm_1".parse().unwrap();
        for page in [
            Route::TravelSupport,
            Route::ClaimForm(None),
            Route::ClaimForm(Stop::new("mode.1.1")),
            Route::ClaimSent(claim.clone()),
            Route::Claim(claim.clone()),
            Route::ClaimAction(claim.clone(), ClaimDoing::Withdraw),
            Route::ClaimAction(claim.clone(), ClaimDoing::Complain),
            Route::ClaimAction(claim.clone(), ClaimDoing::Answer),
            Route::ClaimAction(claim, ClaimDoing::Consent),
        ] {
            assert_eq!(Route::parse(&page.path()), page);
            assert_eq!(page.needs(), Needs::Person);
        }
        let details = Detail::ALL.map(Route::MyDetail);
        for page in details.into_iter().chain([Route::MyDetails]) {
            assert_eq!(Route::parse(&page.path()), page);
            assert_eq!(page.needs(), Needs::Person);
        }
        for elsewhere in [
            "/my-details/name",
            "/claims/new/Review",
            "/claims/clm_1/exploded",
            "/trips/trp_1/explode",
            "/trips//cancel",
            "/trips/trp 1/cancel",
        ] {
            assert_eq!(Route::parse(elsewhere), Route::Unknown, "{elsewhere}");
        }
    }
}
