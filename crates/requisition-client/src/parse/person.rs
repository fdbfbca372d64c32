//! Persons.

use domain::person::Person;
use requisition_api::{
    persons::{PersonBody, PersonsBody},
    words::BasisWord,
};

use super::{Misfit, text, time};

/// All persons. One that does not fit makes the whole list a misfit.
pub(crate) fn persons(body: PersonsBody) -> Result<Vec<Person>, Misfit> {
    let PersonsBody { items } = body;
    items.into_iter().map(person).collect()
}

fn person(body: PersonBody) -> Result<Person, Misfit> {
    let PersonBody {
        id,
        name,
        born_on,
        basis,
        valid_until,
        protected_address,
        // The service refuses what may not be done; nothing is decided by this.
        capabilities: _,
    } = body;
    Ok(Person {
        id: id.parse()?,
        name: text::text(name),
        born_on: born_on.and_then(|day| day.parse().ok()),
        basis: BasisWord::read(&text::word(basis)),
        valid_until: valid_until.as_deref().and_then(time::instant),
        address_protected: protected_address,
    })
}

#[cfg(test)]
mod tests {
    use domain::person::Basis;
    use serde_json::{Value, json};

    use super::*;

    fn read(item: Value) -> Result<Vec<Person>, Misfit> {
        super::super::json(json!({ "items": [item] }).to_string().as_bytes()).and_then(persons)
    }

    #[test]
    fn a_person_is_read_with_what_is_known() {
        let full = read(json!({
            "id": "per_1", "name": "Emil", "born_on": "2014-11-24", "basis": "parent",
            "valid_until": "2030-11-24T00:00:00+01:00", "protected_address": true, "capabilities": ["read_trips", "new"],
        }))
        .unwrap();
        assert_eq!(full[0].basis, Basis::Parent);
        assert!(full[0].address_protected);
        assert_eq!(full[0].born_on, "2014-11-24".parse().ok());
        assert_eq!(full[0].valid_until, "2030-11-23T23:00:00Z".parse().ok());

        let bare = json!({
            "id": "per_1", "name": "", "born_on": "24.11.2014", "basis": "neighbour",
            "capabilities": [],
        });
        let bare = read(bare).unwrap();
        assert_eq!(bare[0].basis, Basis::Unknown("neighbour".into()));
        assert_eq!(bare[0].born_on, None);
        assert!(!bare[0].address_protected);
    }

    #[test]
    fn a_person_without_an_identifier_does_not_fit() {
        for id in [json!(""), json!("01017012345 "), Value::Null] {
            let item = json!({ "id": id, "name": "x", "basis": "oneself", "capabilities": [] });
            assert_eq!(read(item), Err(Misfit));
        }
    }
}
