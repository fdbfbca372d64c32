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
        youth_consent: true,
        died_on: None,
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
fn age_decides_about_oneself() {
    #[rustfmt::skip]
    let cases = [
        // born on,    relation on 1 December 2026
        ("2013-12-02", Relation::OneselfAsChild),
        ("2013-12-01", Relation::OneselfAsYouth),
        ("2010-12-02", Relation::OneselfAsYouth),
        ("2010-12-01", Relation::Oneself),
        ("2027-01-01", Relation::Unrelated),
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
        ("2026-11-23T22:59:59Z", Relation::ParentOfChild, Grant::All),
        ("2026-11-23T23:00:00Z", Relation::ParentOfYouth, Grant::Visible),
        ("2030-11-23T22:59:59Z", Relation::ParentOfYouth, Grant::Visible),
        ("2030-11-23T23:00:00Z", Relation::ParentOfMinor, Grant::None),
        ("2032-11-23T22:59:59Z", Relation::ParentOfMinor, Grant::None),
        ("2032-11-23T23:00:00Z", Relation::ParentOfAdult, Grant::None),
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
        let grant = granted(relation, Operation::GetTrip);
        assert_eq!(grant != Grant::None, holds, "{shows}: {relation:?}");
        for operation in Operation::ALL {
            if !holds {
                assert_eq!(granted(relation, *operation), Grant::None, "{shows}");
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
    let (parent, child) = &open;
    #[rustfmt::skip]
    let cases = [
        (parent.clone(),  child.clone(),  Relation::ParentOfChild),
        (protect(parent), child.clone(),  Relation::ProtectedAddress),
        (parent.clone(),  protect(child), Relation::ProtectedAddress),
        (protect(parent), protect(child), Relation::ProtectedAddress),
    ];
    for (parent, child, expected) in cases {
        assert_eq!(relation(&parent, &child, &grounds, at(NOW)), expected);
    }
    let me = protect(parent);
    assert_eq!(relation(&me, &me, &[], at(NOW)), Relation::OneselfProtected);
    assert_eq!(
        relation(parent, &protect(child), &[], at(NOW)),
        Relation::Unrelated
    );
}

#[test]
fn a_youth_sees_their_journeys_when_a_parent_has_agreed() {
    #[rustfmt::skip]
    let cases = [
        // born on,    agreed, protected, relation
        ("2012-06-01", true,  false, Relation::OneselfAsYouth),
        ("2012-06-01", true,  true,  Relation::OneselfAsYouthProtected),
        ("2012-06-01", false, false, Relation::OneselfWithoutConsent),
        ("2012-06-01", false, true,  Relation::OneselfWithoutConsent),
        ("2010-12-01", false, false, Relation::Oneself),
        ("2014-06-01", true,  false, Relation::OneselfAsChild),
    ];
    for (born_on, youth_consent, address_protected, expected) in cases {
        let me = StoredPerson {
            youth_consent,
            address_protected,
            ..person("per_actor", born_on)
        };
        assert_eq!(relation(&me, &me, &[], at(NOW)), expected, "{born_on}");
    }
}

#[test]
fn death_ends_everything_on_its_day_in_norway() {
    let dead = StoredPerson {
        died_on: "2026-12-01".parse().ok(),
        ..person("per_other", "1940-01-01")
    };
    let holder = person("per_actor", "1985-01-01");
    let grounds = [ground(Basis::PowerOfAttorney)];
    for (now, expected) in [
        ("2026-11-30T22:59:59Z", Relation::PowerOfAttorney),
        ("2026-11-30T23:00:00Z", Relation::Deceased),
    ] {
        assert_eq!(relation(&holder, &dead, &grounds, at(now)), expected);
    }
    assert_eq!(relation(&dead, &dead, &[], at(NOW)), Relation::Deceased);
    let of_the_dead = [Representation {
        holder: dead.id.clone(),
        person: holder.id.clone(),
        ..ground(Basis::PowerOfAttorney)
    }];
    assert_eq!(
        relation(&dead, &holder, &of_the_dead, at(NOW)),
        Relation::Deceased
    );
}

#[test]
fn a_parent_who_also_holds_a_power_of_attorney_acts_on_it() {
    let parent = person("per_actor", "1985-01-01");
    let both = [ground(Basis::Parent), ground(Basis::PowerOfAttorney)];
    #[rustfmt::skip]
    let cases = [
        ("2009-06-01", Relation::PowerOfAttorney),
        ("2000-06-01", Relation::PowerOfAttorney),
        ("2012-06-01", Relation::ParentOfYouth),
    ];
    for (born_on, expected) in cases {
        let child = person("per_other", born_on);
        let [one, other] = both.clone();
        for grounds in [[one.clone(), other.clone()], [other, one]] {
            assert_eq!(relation(&parent, &child, &grounds, at(NOW)), expected);
        }
    }
}

#[test]
fn what_a_person_does_in_their_work_never_arises_from_a_patients_sign_in() {
    for role in [
        Relation::Practitioner,
        Relation::Dispatcher,
        Relation::CaseWorker,
    ] {
        assert_eq!(role.basis(), None);
        for operation in Operation::ALL {
            assert_eq!(granted(role, *operation), Grant::None, "{role:?}");
        }
    }
}

/// Both sides of each midnight, also where the clocks change and where the
/// birthday is a day that most years do not have.
#[test]
fn access_ends_at_norwegian_midnight_also_on_odd_days() {
    use Relation::{ParentOfChild, ParentOfMinor, ParentOfYouth};
    #[rustfmt::skip]
    let cases = [
        // born on,    last second before,     relation       then
        ("2015-03-28", "2027-03-27T22:59:59Z", ParentOfChild, ParentOfYouth),
        ("2015-03-29", "2027-03-28T21:59:59Z", ParentOfChild, ParentOfYouth),
        ("2014-10-25", "2026-10-24T21:59:59Z", ParentOfChild, ParentOfYouth),
        ("2014-10-26", "2026-10-25T22:59:59Z", ParentOfChild, ParentOfYouth),
        ("2012-02-29", "2028-02-28T22:59:59Z", ParentOfYouth, ParentOfMinor),
        ("2016-02-29", "2028-02-28T22:59:59Z", ParentOfChild, ParentOfYouth),
        ("2011-03-01", "2027-02-28T22:59:59Z", ParentOfYouth, ParentOfMinor),
    ];
    let parent = person("per_actor", "1985-01-01");
    let grounds = [ground(Basis::Parent)];
    for (born_on, last, before, after) in cases {
        let child = person("per_other", born_on);
        let last = at(last);
        let then = last + chrono::TimeDelta::seconds(1);
        assert_eq!(relation(&parent, &child, &grounds, last), before, "{last}");
        assert_eq!(relation(&parent, &child, &grounds, then), after, "{then}");
    }
}

#[test]
fn a_child_of_29_february_turns_13_on_1_march_of_a_common_year() {
    let me = person("per_actor", "2016-02-29");
    for (now, expected) in [
        ("2029-02-28T22:59:59Z", Relation::OneselfAsChild),
        ("2029-02-28T23:00:00Z", Relation::OneselfAsYouth),
    ] {
        assert_eq!(relation(&me, &me, &[], at(now)), expected, "{now}");
    }
}
