//! What must hold on both databases.

use domain::{
    places::{Address, AddressKind},
    sample::at,
};

use super::{super::both, *};
use crate::store::{StoredAddress, StoredPerson};

const NOON: &str = "2026-12-01T12:00:00.123Z";
const LATER: &str = "2026-12-01T15:00:00Z";

fn person(id: &str) -> StoredPerson {
    StoredPerson {
        id: id.parse().unwrap(),
        name: "Prøve".into(),
        born_on: "1980-01-01".parse().unwrap(),
        address_protected: false,
        youth_consent: false,
        died_on: None,
    }
}

fn said(phone: &str, email: &str) -> StatedContact {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    StatedContact {
        phone: some(phone),
        email: some(email),
    }
}

fn registered() -> StoredContact {
    StoredContact {
        version: 1,
        registered: Said {
            phone: Some(("91234567".into(), at(NOON))),
            email: None,
        },
        stated: Said::default(),
    }
}

async fn store(place: &both::Place) -> (Store, PersonId) {
    let store = Store::open(&place.location).await.unwrap();
    let person = person("per_1");
    let mut batch = store.begin().await.unwrap();
    batch.put_person(&person).await.unwrap();
    batch.commit().await.unwrap();
    (store, person.id)
}

#[test]
fn what_was_said_here_stands_before_the_register_and_gives_way_when_it_is_taken_back() {
    use ContactSource::{PatientSide, Register};
    let shown = |contact: &StoredContact| {
        let Contact { phone, email, .. } = contact.contact();
        [phone, email].map(|point| point.map(|point| (point.text, point.source)))
    };
    let one = |text: &str, source| Some((text.to_owned(), source));
    #[rustfmt::skip]
    let cases = [
        ("nothing",          said("", ""),                 [one("91234567", Register),    None]),
        ("another number",   said("22222222", ""),         [one("22222222", PatientSide), None]),
        ("the register's",   said("91234567", ""),         [one("91234567", Register),    None]),
        ("an address",       said("", "a@b.no"),           [one("91234567", Register),    one("a@b.no", PatientSide)]),
    ];
    for (shows, stated, expected) in cases {
        let contact = registered().stating(stated, at(LATER));
        assert_eq!((shown(&contact), contact.version), (expected, 2), "{shows}");
        let back = contact.stating(StatedContact::default(), at(LATER));
        assert_eq!(shown(&back), shown(&registered()), "{shows}");
    }
}

#[test]
fn what_is_said_again_keeps_its_age() {
    let first = registered().stating(said("22222222", "a@b.no"), at(NOON));
    let again = first
        .stating(said("22222222", "c@d.no"), at(LATER))
        .contact();
    assert_eq!(again.phone.unwrap().at, at(NOON));
    assert_eq!(again.email.unwrap().at, at(LATER));
}

#[tokio::test]
async fn what_is_written_is_read() {
    for place in both::places() {
        let (store, person) = store(&place).await;
        assert_eq!(
            store.contact_of(&person).await.unwrap(),
            StoredContact::default()
        );
        assert_eq!(store.payout_account(&person).await.unwrap(), None);
        assert_eq!(store.user_fees(&person, 2026).await.unwrap(), None);

        let contact = registered().stating(said("22222222", "a@b.no"), at(LATER));
        let account = StoredAccount {
            version: 3,
            account: "12345678903".parse().ok(),
            since: at(NOON),
        };
        let day = "2026-04-03".parse().unwrap();
        let years: Vec<_> = [
            FeeStanding::Card { from: day },
            FeeStanding::Exempt,
            FeeStanding::NoCard,
            FeeStanding::Unknown,
        ]
        .into_iter()
        .zip(2023..)
        .map(|(standing, year)| StoredFees {
            year,
            standing,
            counted: (year % 2 == 0).then_some(Ore(34_200)),
            checked_at: at(NOON),
        })
        .collect();
        for _ in 0..2 {
            let mut batch = store.begin().await.unwrap();
            batch.put_contact(&person, &contact).await.unwrap();
            batch.put_payout_account(&person, &account).await.unwrap();
            for fees in years.iter().rev() {
                batch.put_user_fees(&person, fees).await.unwrap();
            }
            assert_eq!(batch.take_contact(&person).await.unwrap(), contact);
            let taken = batch.take_payout_account(&person).await.unwrap();
            assert_eq!(taken, Some(account));
            batch.commit().await.unwrap();
        }
        assert_eq!(
            store.contact_of(&person).await.unwrap(),
            contact,
            "{}",
            place.name
        );
        assert_eq!(store.payout_account(&person).await.unwrap(), Some(account));
        assert_eq!(store.all_user_fees(&person).await.unwrap(), years);
        assert_eq!(
            store.user_fees(&person, 2024).await.unwrap().as_ref(),
            years.get(1)
        );
    }
}

#[tokio::test]
async fn what_belongs_to_nobody_is_not_written() {
    for place in both::places() {
        let (store, _) = store(&place).await;
        let nobody: PersonId = "per_nobody".parse().unwrap();
        let mut batch = store.begin().await.unwrap();
        let refused = batch.put_contact(&nobody, &registered()).await;
        assert!(matches!(refused, Err(StoreError::Sql(_))), "{}", place.name);
    }
}

#[tokio::test]
async fn two_who_write_at_the_same_time_come_one_after_the_other() {
    for place in both::places() {
        let (store, person) = store(&place).await;
        let writers = (0..8).map(|_| {
            let (store, person) = (store.clone(), person.clone());
            tokio::spawn(async move {
                let mut batch = store.begin().await.unwrap();
                let before = batch.take_payout_account(&person).await.unwrap();
                let next = StoredAccount {
                    version: before.map_or(0, |before| before.version) + 1,
                    account: None,
                    since: at(NOON),
                };
                batch.put_payout_account(&person, &next).await.unwrap();
                batch.commit().await.unwrap();
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let last = store.payout_account(&person).await.unwrap().unwrap();
        assert_eq!(last.version, 8, "{}", place.name);
    }
}

fn address(id: &str, person: &PersonId, kind: AddressKind) -> StoredAddress {
    StoredAddress {
        person: person.clone(),
        address: Address {
            id: id.parse().unwrap(),
            kind,
            label: "Eksempelveien 1".into(),
        },
        municipality: "Fjordvik".into(),
    }
}

#[tokio::test]
async fn what_was_said_here_is_erased_and_what_registers_say_stays() {
    for place in both::places() {
        let (store, person) = store(&place).await;
        let mut batch = store.begin().await.unwrap();
        let contact = registered().stating(said("22222222", "a@b.no"), at(NOON));
        batch.put_contact(&person, &contact).await.unwrap();
        let account = StoredAccount {
            version: 1,
            account: "12345678903".parse().ok(),
            since: at(NOON),
        };
        batch.put_payout_account(&person, &account).await.unwrap();
        for (id, kind) in [
            ("adr_1", AddressKind::Registered),
            ("adr_2", AddressKind::Work),
        ] {
            batch
                .put_address(&address(id, &person, kind))
                .await
                .unwrap();
        }
        batch.commit().await.unwrap();

        let mut batch = store.begin().await.unwrap();
        batch.erase_profile(&person, at(LATER)).await.unwrap();
        batch.commit().await.unwrap();

        let left = store.contact_of(&person).await.unwrap();
        assert_eq!(
            (left.stated, left.version),
            (Said::default(), 3),
            "{}",
            place.name
        );
        assert_eq!(left.registered, registered().registered);
        let left = store.payout_account(&person).await.unwrap().unwrap();
        assert_eq!((left.account, left.version), (None, 2));
        let left = store.addresses_of(&person).await.unwrap();
        let kinds: Vec<_> = left.iter().map(|stored| &stored.address.kind).collect();
        assert_eq!(kinds, [&AddressKind::Registered]);
    }
}

#[tokio::test]
async fn a_damaged_row_is_an_error() {
    let place = both::sqlite();
    let (store, person) = store(&place).await;
    let mut batch = store.begin().await.unwrap();
    batch.put_contact(&person, &registered()).await.unwrap();
    let account = StoredAccount {
        version: 1,
        account: None,
        since: at(NOON),
    };
    batch.put_payout_account(&person, &account).await.unwrap();
    let fees = StoredFees {
        year: 2026,
        standing: FeeStanding::NoCard,
        counted: None,
        checked_at: at(NOON),
    };
    batch.put_user_fees(&person, &fees).await.unwrap();
    batch.commit().await.unwrap();
    for statement in [
        "UPDATE contacts SET body = '{'",
        "UPDATE payout_accounts SET account = '12345678904'",
        "UPDATE user_fees SET state = 'exemption_card'",
    ] {
        sqlx::query(statement).execute(&store.pool).await.unwrap();
    }
    let contact = store.contact_of(&person).await;
    assert!(matches!(contact, Err(StoreError::Damaged("contacts"))));
    let account = store.payout_account(&person).await;
    assert!(matches!(
        account,
        Err(StoreError::Damaged("payout_accounts"))
    ));
    let fees = store.user_fees(&person, 2026).await;
    assert!(matches!(fees, Err(StoreError::Damaged("user_fees"))));
}
