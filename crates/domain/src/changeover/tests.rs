use super::*;
use crate::sample::at;

fn somebody(basis: Basis, born_on: &str, valid_until: Option<&str>) -> Person {
    Person {
        id: "per_1".parse().unwrap(),
        name: "Ada".into(),
        born_on: born_on.parse().ok(),
        basis,
        valid_until: valid_until.map(at),
        address_protected: false,
    }
}

fn told(person: &Person, now: &str) -> Vec<(Turn, DateTime<Utc>)> {
    let found = ahead(person, at(now));
    found.iter().map(|one| (one.turn, one.at)).collect()
}

/// What changes with age is told from 60 days before until it has happened, by the
/// calendar in Norway.
#[test]
fn a_birthday_is_told_from_sixty_days_before_until_the_night_before() {
    use Basis::{Oneself, Parent, PowerOfAttorney};
    use Turn::{DecidesAlone, EscortNeedsReason, MayHide};
    // 2 December in Norway begins at 23:00 UTC of the day before.
    let (day, midnight) = ("12-02", "2026-12-01T23:00:00Z");
    #[rustfmt::skip]
    let cases = [
        (Parent,          2014, Some(MayHide)),
        (Parent,          2010, Some(DecidesAlone)),
        (Parent,          2008, None),
        (Parent,          2013, None),
        (Oneself,         2014, None),
        (Oneself,         2010, Some(DecidesAlone)),
        (Oneself,         2008, Some(EscortNeedsReason)),
        (PowerOfAttorney, 2010, None),
        (PowerOfAttorney, 2008, Some(EscortNeedsReason)),
        (Basis::Unknown("verge".into()), 2010, None),
    ];
    for (basis, year, expected) in cases {
        let person = somebody(basis.clone(), &format!("{year}-{day}"), None);
        let expected: Vec<_> = expected
            .map(|turn| (turn, at(midnight)))
            .into_iter()
            .collect();
        let shows = format!("{basis:?} {year}");
        assert_eq!(told(&person, "2026-10-02T21:59:59Z"), [], "{shows}");
        assert_eq!(told(&person, "2026-10-02T22:00:00Z"), expected, "{shows}");
        assert_eq!(told(&person, "2026-12-01T22:59:59Z"), expected, "{shows}");
        assert_eq!(told(&person, "2026-12-01T23:00:00Z"), [], "{shows}");
    }
}

#[test]
fn a_child_of_the_leap_day_is_told_of_the_first_of_march() {
    let child = somebody(Basis::Parent, "2012-02-29", None);
    assert_eq!(
        told(&child, "2028-02-01T12:00:00Z"),
        [(Turn::DecidesAlone, at("2028-02-28T23:00:00Z"))]
    );
    let child = somebody(Basis::Parent, "2016-02-29", None);
    assert_eq!(
        told(&child, "2028-02-01T12:00:00Z"),
        [(Turn::MayHide, at("2028-02-28T23:00:00Z"))]
    );
    let oneself = somebody(Basis::Oneself, "2012-02-29", None);
    assert_eq!(
        told(&oneself, "2030-02-01T12:00:00Z"),
        [(Turn::EscortNeedsReason, at("2030-02-28T23:00:00Z"))]
    );
}

/// The end of a ground is told as such, and as the birthday where that is what it is.
#[test]
fn the_end_of_a_ground_is_told_by_what_ends_it() {
    use Basis::{Parent, PowerOfAttorney};
    use Turn::{DecidesAlone, GroundEnds};
    let (birthday, earlier, later) = (
        "2026-12-01T23:00:00Z",
        "2026-11-20T11:00:00Z",
        "2026-12-24T23:00:00Z",
    );
    #[rustfmt::skip]
    let cases = [
        ("at 16",          Parent,          Some(birthday), vec![(DecidesAlone, at(birthday))]),
        ("not stated",     Parent,          None,           vec![(DecidesAlone, at(birthday))]),
        ("before 16",      Parent,          Some(earlier),  vec![(GroundEnds, at(earlier))]),
        ("after 16",       Parent,          Some(later),    vec![(DecidesAlone, at(birthday))]),
        ("with an end",    PowerOfAttorney, Some(earlier),  vec![(GroundEnds, at(earlier))]),
        ("without an end", PowerOfAttorney, None,           vec![]),
    ];
    for (shows, basis, until, expected) in cases {
        let person = somebody(basis, "2010-12-02", until);
        assert_eq!(told(&person, "2026-11-10T12:00:00Z"), expected, "{shows}");
    }
}

#[test]
fn a_person_without_a_date_of_birth_is_told_nothing_of_age() {
    let person = somebody(Basis::Parent, "", None);
    assert_eq!(told(&person, "2026-11-10T12:00:00Z"), []);
    let person = somebody(Basis::Parent, "", Some("2026-11-20T11:00:00Z"));
    assert_eq!(
        told(&person, "2026-11-10T12:00:00Z"),
        [(Turn::GroundEnds, at("2026-11-20T11:00:00Z"))]
    );
}

#[test]
fn afterwards_the_reason_is_said_as_far_as_it_is_known() {
    use Basis::{Parent, PowerOfAttorney};
    let (birthday, before) = ("2026-12-01T23:00:00Z", "2026-12-01T22:59:59Z");
    #[rustfmt::skip]
    let cases = [
        ("16 today",           Parent,          Some(birthday),           birthday, Farewell::DecidesAlone),
        ("16, end not stated", Parent,          None,                     birthday, Farewell::DecidesAlone),
        ("16 tomorrow",        Parent,          Some(birthday),           before,   Farewell::NotSaid),
        ("ended before 16",    Parent,          Some(before),             before,   Farewell::RanOut),
        ("ran out",            PowerOfAttorney, Some(before),             before,   Farewell::RanOut),
        ("withdrawn",          PowerOfAttorney, Some(birthday),           before,   Farewell::NotSaid),
        ("withdrawn, no end",  PowerOfAttorney, None,                     before,   Farewell::NotSaid),
        ("of 16, withdrawn",   PowerOfAttorney, None,                     birthday, Farewell::NotSaid),
    ];
    for (shows, basis, until, now, expected) in cases {
        let person = somebody(basis, "2010-12-02", until);
        assert_eq!(farewell(&person, at(now)), expected, "{shows}");
    }
}

#[test]
fn what_a_parent_read_before_the_twelfth_birthday_may_be_hidden_after_it() {
    let (before, birthday) = (at("2026-12-01T22:59:59Z"), at("2026-12-01T23:00:00Z"));
    #[rustfmt::skip]
    let cases = [
        (Basis::Parent,  before,   before,   false),
        (Basis::Parent,  before,   birthday, true),
        (Basis::Parent,  birthday, birthday, false),
        (Basis::Oneself, before,   birthday, false),
        (Basis::PowerOfAttorney, before, birthday, false),
    ];
    for (basis, read_at, now, expected) in cases {
        let child = somebody(basis.clone(), "2014-12-02", None);
        assert_eq!(
            may_hold_what_is_hidden(&child, read_at, now),
            expected,
            "{basis:?}"
        );
    }
}
