use super::*;

const NOW: &str = "2026-12-01T10:00:00Z";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn person(id: &str, born_on: &str) -> StoredPerson {
    StoredPerson {
        id: id.parse().unwrap(),
        name: id.to_owned(),
        born_on: born_on.parse().unwrap(),
        address_protected: false,
    }
}

fn ground(basis: Basis) -> Representation {
    Representation {
        holder: "per_actor".parse().unwrap(),
        person: "per_other".parse().unwrap(),
        shared_address: basis == Basis::Parent,
        basis,
        valid_from: None,
        valid_until: None,
    }
}

#[test]
fn every_operation_and_relation_has_a_cell_that_can_be_read() {
    for operation in Operation::ALL {
        for relation in Relation::ALL {
            assert!(
                TABLE.contains_key(&(operation, relation)),
                "{operation:?} {relation:?}"
            );
        }
    }
    let lines = include_str!("../../authorisation.csv").lines().count();
    assert_eq!(lines, Operation::ALL.len() + 1);
}

#[test]
fn age_decides_about_oneself() {
    #[rustfmt::skip]
    let cases = [
        // born on,    relation on 1 December 2026
        ("2013-12-02", None),
        ("2013-12-01", Some(Relation::OneselfAsYouth)),
        ("2010-12-02", Some(Relation::OneselfAsYouth)),
        ("2010-12-01", Some(Relation::Oneself)),
        ("2027-01-01", None),
    ];
    for (born_on, expected) in cases {
        let me = person("per_actor", born_on);
        assert_eq!(relation(&me, &me, &[], at(NOW)), expected, "{born_on}");
    }
}

#[test]
fn a_parent_sees_a_child_until_norwegian_midnight_before_the_16th_birthday() {
    let parent = person("per_actor", "1985-01-01");
    let child = person("per_other", "2014-11-24");
    let grounds = [ground(Basis::Parent)];
    #[rustfmt::skip]
    let cases = [
        ("2026-11-23T22:59:59Z", Some(Relation::ParentOfChild), Grant::All),
        ("2026-11-23T23:00:00Z", Some(Relation::ParentOfYouth), Grant::Visible),
        ("2030-11-23T22:59:59Z", Some(Relation::ParentOfYouth), Grant::Visible),
        ("2030-11-23T23:00:00Z", None,                          Grant::None),
    ];
    for (now, expected, grant) in cases {
        let now = at(now);
        assert_eq!(relation(&parent, &child, &grounds, now), expected, "{now}");
        assert_eq!(
            may(&parent, &child, &grounds, Operation::GetTrip, now),
            grant,
            "{now}"
        );
    }
    assert_eq!(
        ends_at(&child, &grounds[0]),
        Some(at("2030-11-23T23:00:00Z"))
    );
}

#[test]
fn a_ground_counts_only_where_and_while_it_holds() {
    use Basis::{Oneself, Parent, PowerOfAttorney, Unknown};
    let (adult, child) = ("1950-01-01", "2020-01-01");
    let from = |text| Representation {
        valid_from: Some(at(text)),
        ..ground(PowerOfAttorney)
    };
    let until = |text| Representation {
        valid_until: Some(at(text)),
        ..ground(PowerOfAttorney)
    };
    let elsewhere = Representation {
        shared_address: false,
        ..ground(Parent)
    };
    let of_another = Representation {
        holder: "per_third".parse().unwrap(),
        ..ground(PowerOfAttorney)
    };
    let for_another = Representation {
        person: "per_third".parse().unwrap(),
        ..ground(PowerOfAttorney)
    };
    #[rustfmt::skip]
    let cases = [
        // what it shows                       actor born    person born   ground                        holds
        ("no ground",                          "1985-01-01", adult,        None,                         false),
        ("a power of attorney",                "1985-01-01", adult,        Some(ground(PowerOfAttorney)), true),
        ("held from 18",                       "2008-12-01", adult,        Some(ground(PowerOfAttorney)), true),
        ("not the day before",                 "2008-12-02", adult,        Some(ground(PowerOfAttorney)), false),
        ("given from 16",                      "1985-01-01", "2010-12-01", Some(ground(PowerOfAttorney)), true),
        ("not the day before either",          "1985-01-01", "2010-12-02", Some(ground(PowerOfAttorney)), false),
        ("from this very instant",             "1985-01-01", adult,        Some(from(NOW)),              true),
        ("from a second later",                "1985-01-01", adult,        Some(from("2026-12-01T10:00:01Z")),  false),
        ("until a second later",               "1985-01-01", adult,        Some(until("2026-12-01T10:00:01Z")), true),
        ("until this very instant",            "1985-01-01", adult,        Some(until(NOW)),             false),
        ("held by another",                    "1985-01-01", adult,        Some(of_another),             false),
        ("for another",                        "1985-01-01", adult,        Some(for_another),            false),
        ("a parent",                           "1985-01-01", child,        Some(ground(Parent)),         true),
        ("no parent at the child's address",   "1985-01-01", child,        Some(elsewhere),              false),
        ("a parent of an adult",               "1925-01-01", adult,        Some(ground(Parent)),         false),
        ("nobody is another's oneself",        "1985-01-01", adult,        Some(ground(Oneself)),        false),
        ("a ground of a later version",        "1985-01-01", adult,        Some(ground(Unknown("x".into()))), false),
        ("a holder who may not sign in",       "2015-01-01", child,        Some(ground(Parent)),         false),
    ];
    for (shows, actor_born, person_born, ground, holds) in cases {
        let actor = person("per_actor", actor_born);
        let other = person("per_other", person_born);
        let grounds = Vec::from_iter(ground);
        let relation = relation(&actor, &other, &grounds, at(NOW));
        assert_eq!(relation.is_some(), holds, "{shows}");
        for operation in Operation::ALL {
            if !holds {
                assert_eq!(granted(relation, operation), Grant::None, "{shows}");
            }
        }
    }
}

#[test]
fn nobody_acts_for_or_as_a_person_with_a_protected_address() {
    let open = (
        person("per_actor", "1985-01-01"),
        person("per_other", "2020-01-01"),
    );
    let protect = |person: &StoredPerson| StoredPerson {
        address_protected: true,
        ..person.clone()
    };
    let grounds = [ground(Basis::Parent)];
    assert!(relation(&open.0, &open.1, &grounds, at(NOW)).is_some());
    assert_eq!(
        relation(&protect(&open.0), &open.1, &grounds, at(NOW)),
        None
    );
    assert_eq!(
        relation(&open.0, &protect(&open.1), &grounds, at(NOW)),
        None
    );
    let me = protect(&open.0);
    assert_eq!(relation(&me, &me, &[], at(NOW)), Some(Relation::Oneself));
}
