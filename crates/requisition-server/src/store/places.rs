//! The register of places, and the addresses of persons.

use domain::{
    ids::{PersonId, PlaceId},
    places::{Address, AddressKind, FoundPlaces, MOST_FOUND, PlaceSearch, RegisteredPlace},
};
use requisition_api::words::{AddressKindWord, PlaceKindWord};
use sqlx::{Row as _, any::AnyRow};

use super::{Batch, Store, StoreError};

/// How many words of a search count.
const WORDS: usize = 5;

/// An address as the service keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAddress {
    /// Whose.
    pub person: PersonId,
    /// The address.
    pub address: Address,
    /// The municipality it lies in.
    pub municipality: String,
}

/// A place as the service keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPlace {
    /// The place.
    pub place: RegisteredPlace,
    /// The municipality it lies in.
    pub municipality: String,
}

impl Store {
    /// The addresses of `person`, the registered one first.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn addresses_of(&self, person: &PersonId) -> Result<Vec<StoredAddress>, StoreError> {
        sqlx::query(
            "SELECT id, person_id, kind, label, municipality FROM addresses \
             WHERE person_id = $1 ORDER BY rank, id",
        )
        .bind(person.as_str())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(address_of)
        .collect()
    }

    /// A place of the register; `None` when there is none with this id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn place(&self, id: &PlaceId) -> Result<Option<StoredPlace>, StoreError> {
        sqlx::query("SELECT id, name, kind, address, municipality FROM places WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?
            .as_ref()
            .map(place_of)
            .transpose()
    }

    /// The places that have a word beginning with each of the first words of `search`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn find_places(&self, search: &PlaceSearch) -> Result<FoundPlaces, StoreError> {
        let mut patterns = words_of(&search.words).take(WORDS).map(pattern);
        let Some(first) = patterns.next() else {
            return Ok(FoundPlaces::default());
        };
        let mut next = || patterns.next().unwrap_or_else(|| first.clone());
        let only = if search.treatment_only { TREATMENT } else { "" };
        let limit = i64::try_from(MOST_FOUND + 1).unwrap_or(i64::MAX);
        let rows = sqlx::query(
            "SELECT id, name, kind, address, municipality FROM places \
             WHERE words LIKE $1 ESCAPE '!' AND words LIKE $2 ESCAPE '!' \
             AND words LIKE $3 ESCAPE '!' AND words LIKE $4 ESCAPE '!' \
             AND words LIKE $5 ESCAPE '!' AND ($6 = '' OR kind = $6) \
             ORDER BY name, id LIMIT $7",
        )
        .bind(first.clone())
        .bind(next())
        .bind(next())
        .bind(next())
        .bind(next())
        .bind(only)
        .bind(limit)
        .fetch_all(&self.pool)
        .await?;
        let places = rows.iter().take(MOST_FOUND);
        let places = places.map(|row| place_of(row).map(|stored| stored.place));
        Ok(FoundPlaces {
            places: places.collect::<Result<_, _>>()?,
            has_more: rows.len() > MOST_FOUND,
        })
    }
}

impl Batch {
    /// Writes an address, in place of one with the same id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_address(&mut self, stored: &StoredAddress) -> Result<(), StoreError> {
        let StoredAddress {
            person,
            address: Address { id, kind, label },
            municipality,
        } = stored;
        sqlx::query(
            "INSERT INTO addresses (id, person_id, kind, label, municipality, rank) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET \
             person_id = excluded.person_id, kind = excluded.kind, label = excluded.label, \
             municipality = excluded.municipality, rank = excluded.rank",
        )
        .bind(id.as_str())
        .bind(person.as_str())
        .bind(AddressKindWord::write(kind))
        .bind(label.as_str())
        .bind(municipality.as_str())
        .bind(i64::from(*kind != AddressKind::Registered))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Writes a place of the register, in place of one with the same id.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn put_place(&mut self, stored: &StoredPlace) -> Result<(), StoreError> {
        let StoredPlace {
            place:
                RegisteredPlace {
                    id,
                    name,
                    kind,
                    address,
                },
            municipality,
        } = stored;
        let all = format!("{name} {}", address.as_deref().unwrap_or_default());
        let words: String = words_of(&all).map(|word| format!(" {word}")).collect();
        sqlx::query(
            "INSERT INTO places (id, name, kind, address, municipality, words) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET \
             name = excluded.name, kind = excluded.kind, address = excluded.address, \
             municipality = excluded.municipality, words = excluded.words",
        )
        .bind(id.as_str())
        .bind(name.as_str())
        .bind(PlaceKindWord::write(kind))
        .bind(address.as_deref())
        .bind(municipality.as_str())
        .bind(words)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }
}

const TREATMENT: &str = "treatment";

/// The words of a text, in small letters.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// What finds a word that begins like this. A word holds no sign that a pattern knows.
fn pattern(word: String) -> String {
    format!("% {word}%")
}

fn address_of(row: &AnyRow) -> Result<StoredAddress, StoreError> {
    const DAMAGED: StoreError = StoreError::Damaged("addresses");
    let id = |column| -> Result<&str, StoreError> { Ok(row.try_get(column)?) };
    Ok(StoredAddress {
        person: id("person_id")?.parse().map_err(|_| DAMAGED)?,
        address: Address {
            id: id("id")?.parse().map_err(|_| DAMAGED)?,
            kind: AddressKindWord::read(row.try_get("kind")?),
            label: row.try_get("label")?,
        },
        municipality: row.try_get("municipality")?,
    })
}

fn place_of(row: &AnyRow) -> Result<StoredPlace, StoreError> {
    let id: &str = row.try_get("id")?;
    Ok(StoredPlace {
        place: RegisteredPlace {
            id: id.parse().map_err(|_| StoreError::Damaged("places"))?,
            name: row.try_get("name")?,
            kind: PlaceKindWord::read(row.try_get("kind")?),
            address: row.try_get("address")?,
        },
        municipality: row.try_get("municipality")?,
    })
}

#[cfg(test)]
mod tests {
    use domain::places::PlaceKind;

    use super::*;
    use crate::store::{StoredPerson, both::places};

    fn place(id: &str, name: &str, address: &str, kind: PlaceKind) -> StoredPlace {
        StoredPlace {
            place: RegisteredPlace {
                id: id.parse().unwrap(),
                name: name.into(),
                kind,
                address: Some(address.into()),
            },
            municipality: "Å".into(),
        }
    }

    #[tokio::test]
    async fn a_place_is_found_by_the_beginnings_of_its_words() {
        #[rustfmt::skip]
        let cases = [
            // words            treatment only   found
            ("øvre",             false,           vec!["plc_a", "plc_b"]),
            ("ØVRE Åsen",        false,           vec!["plc_a"]),
            ("åsen, øv",         false,           vec!["plc_a"]),
            ("sen",              false,           vec![]),
            ("øvre",             true,            vec!["plc_a"]),
            ("",                 false,           vec![]),
            ("%",                false,           vec![]),
            ("_vre !",           false,           vec!["plc_c"]),
            ("a b c d e f",      false,           vec![]),
        ];
        for database in places() {
            let store = Store::open(&database.location).await.unwrap();
            let mut batch = store.begin().await.unwrap();
            for stored in [
                place("plc_a", "Åsen sykehus", "Øvre vei 1", PlaceKind::Treatment),
                place("plc_b", "Øvre stasjon", "Perrong 2", PlaceKind::Other),
                place("plc_c", "Vre", "Nedre vei 1", PlaceKind::Other),
            ] {
                batch.put_place(&stored).await.unwrap();
                batch.put_place(&stored).await.unwrap();
            }
            batch.commit().await.unwrap();
            for (words, treatment_only, expected) in &cases {
                let search = PlaceSearch {
                    words: (*words).into(),
                    treatment_only: *treatment_only,
                };
                let found = store.find_places(&search).await.unwrap();
                let mut ids: Vec<_> = found.places.iter().map(|one| one.id.as_str()).collect();
                ids.sort_unstable();
                assert_eq!(&ids, expected, "{words} {}", database.name);
                assert!(!found.has_more);
            }
            let one = store.place(&"plc_a".parse().unwrap()).await.unwrap();
            assert_eq!(one.unwrap().municipality, "Å");
        }
    }

    #[tokio::test]
    async fn no_more_places_are_told_than_fit_and_addresses_begin_with_the_registered_one() {
        for database in places() {
            let store = Store::open(&database.location).await.unwrap();
            let mut batch = store.begin().await.unwrap();
            for at in 0..=MOST_FOUND {
                let id = format!("plc_many_{at}");
                let stored = place(&id, "Mange", "Vei", PlaceKind::Other);
                batch.put_place(&stored).await.unwrap();
            }
            let person: PersonId = "per_addresses".parse().unwrap();
            batch
                .put_person(&StoredPerson {
                    id: person.clone(),
                    name: "A".into(),
                    born_on: "1980-01-01".parse().unwrap(),
                    address_protected: false,
                    youth_consent: true,
                    died_on: None,
                })
                .await
                .unwrap();
            for (id, kind) in [
                ("adr_1", AddressKind::Work),
                ("adr_2", AddressKind::Registered),
            ] {
                let address = Address {
                    id: id.parse().unwrap(),
                    kind,
                    label: "Vei 1".into(),
                };
                let stored = StoredAddress {
                    person: person.clone(),
                    address,
                    municipality: "Å".into(),
                };
                batch.put_address(&stored).await.unwrap();
            }
            batch.commit().await.unwrap();
            let search = PlaceSearch {
                words: "mange".into(),
                treatment_only: false,
            };
            let found = store.find_places(&search).await.unwrap();
            assert_eq!((found.places.len(), found.has_more), (MOST_FOUND, true));
            let addresses = store.addresses_of(&person).await.unwrap();
            let ids: Vec<_> = addresses
                .iter()
                .map(|one| one.address.id.as_str())
                .collect();
            assert_eq!(ids, ["adr_2", "adr_1"]);
            let nobody = store.addresses_of(&"per_nobody".parse().unwrap()).await;
            assert_eq!(nobody.unwrap(), []);
        }
    }
}
