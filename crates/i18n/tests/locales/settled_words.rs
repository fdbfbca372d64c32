//! The words that are settled for the state of a trip.

use domain::{
    language::Language::{En, Nb, Nn},
    state::{CancelledBy, TripState},
};
use i18n::{Isolation, Localizer};

use crate::locale_files;

#[test]
#[rustfmt::skip]
fn a_state_is_named_by_its_settled_word() {
    use TripState::{
        Accepted, Approaching, Arrived, Assigned, AwaitingConfirmation, Cancelled, Completed, Expired, NeedsReview,
        NoShow, Ordered, PickedUp, Planned, ReadyCalled, Requested, Unknown, WaitingReady,
    };
    let cases = [
        // state                               nb                             nn                              en
        (Requested,                           ["Til vurdering",              "Til vurdering",                "Being assessed"]),
        (NeedsReview,                         ["Til vurdering",              "Til vurdering",                "Being assessed"]),
        (Planned,                             ["Bestilt",                    "Bestilt",                      "Booked"]),
        (Ordered,                             ["Bestilt",                    "Bestilt",                      "Booked"]),
        (Accepted,                            ["Bestilt",                    "Bestilt",                      "Booked"]),
        (AwaitingConfirmation,                ["Må bekreftes",               "Må stadfestast",               "Needs confirmation"]),
        (Expired,                             ["Ikke bekreftet i tide",      "Ikkje stadfesta i tide",       "Not confirmed in time"]),
        (Assigned,                            ["Bil er tildelt",             "Bil er tildelt",               "Vehicle assigned"]),
        (Approaching,                         ["På vei",                     "På veg",                       "On its way"]),
        (Arrived,                             ["Bilen er framme",            "Bilen er framme",              "The car is here"]),
        (PickedUp,                            ["Underveis",                  "Undervegs",                    "Under way"]),
        (WaitingReady,                        ["Si fra når du er ferdig",    "Sei frå når du er ferdig",     "Tell us when you are ready"]),
        (ReadyCalled,                         ["Du har sagt fra",            "Du har sagt frå",              "You have told us"]),
        (Completed,                           ["Fullført",                   "Fullført",                     "Completed"]),
        (NoShow,                              ["Registrert som ikke møtt",   "Registrert som ikkje møtt",    "Recorded as not met"]),
        (Cancelled(CancelledBy::PatientSide), ["Avbestilt",                  "Avbestilt",                    "Cancelled"]),
        (Cancelled(CancelledBy::Service),     ["Avlyst",                     "Avlyst",                       "Called off"]),
        (Unknown("teleported".to_owned()),    ["Ukjent status, ring 05515",  "Ukjend status, ring 05515",    "Unknown status, call 05515"]),
    ];
    for (place, language) in [Nb, Nn, En].into_iter().enumerate() {
        let words = Localizer::new(language, locale_files::sources(language), Isolation::Plain)
            .expect("the locales of the repository can be read");
        for (state, expected) in &cases {
            let word = words.text(state.word(), &[("phone", "05515".into())]).text;
            assert_eq!(word, expected[place], "{state:?} in {}", language.tag());
        }
        assert_eq!(words.gaps(), []);
    }
}
