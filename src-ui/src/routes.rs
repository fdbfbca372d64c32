//! Every page, with its path.

use domain::ids::TripId;

/// A page that has an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What is next.
    Home,
    /// The list of trips.
    Trips,
    /// One trip.
    Trip(TripId),
    /// Whom it concerns.
    Persons,
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
            ("persons", None, None) => Self::Persons,
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
            Self::Persons => "/persons".into(),
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
            Self::Home | Self::Trips | Self::Trip(_) => Needs::Person,
            Self::Persons => Needs::SignIn,
            Self::More
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
            Self::Trips | Self::Trip(_) => Some(Destination::Trips),
            Self::More | Self::Settings | Self::Contact | Self::Privacy | Self::About => {
                Some(Destination::More)
            }
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
    /// More.
    More,
}

impl Destination {
    /// Its first page.
    pub const fn route(self) -> Route {
        match self {
            Self::Home => Route::Home,
            Self::Trips => Route::Trips,
            Self::More => Route::More,
        }
    }
}
