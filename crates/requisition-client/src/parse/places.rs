//! Addresses and places.

use domain::places::{Address, Addresses, FoundPlaces, MOST_FOUND, RegisteredPlace};
use requisition_api::{
    places::{AddressBody, AddressesBody, FoundPlacesBody, RegisteredPlaceBody},
    words::{AddressKindWord, PlaceKindWord},
};

use super::{Misfit, text};

/// The addresses of a person. What is withheld is not there, whatever was sent.
pub(crate) fn addresses(body: AddressesBody) -> Result<Addresses, Misfit> {
    let AddressesBody { withheld, items } = body;
    let addresses = if withheld {
        Vec::new()
    } else {
        items.into_iter().map(address).collect::<Result<_, _>>()?
    };
    Ok(Addresses {
        withheld,
        addresses,
    })
}

fn address(body: AddressBody) -> Result<Address, Misfit> {
    let AddressBody { id, kind, label } = body;
    Ok(Address {
        id: id.parse()?,
        kind: AddressKindWord::read(&text::word(kind)),
        label: text::some(Some(label)).ok_or(Misfit)?,
    })
}

/// What was found in the register of places.
pub(crate) fn found_places(body: FoundPlacesBody) -> Result<FoundPlaces, Misfit> {
    let FoundPlacesBody { items, has_more } = body;
    let is_too_much = items.len() > MOST_FOUND;
    let places = items.into_iter().take(MOST_FOUND).map(place);
    Ok(FoundPlaces {
        places: places.collect::<Result<_, _>>()?,
        has_more: has_more || is_too_much,
    })
}

fn place(body: RegisteredPlaceBody) -> Result<RegisteredPlace, Misfit> {
    let RegisteredPlaceBody {
        id,
        name,
        kind,
        address,
    } = body;
    Ok(RegisteredPlace {
        id: id.parse()?,
        name: text::some(Some(name)).ok_or(Misfit)?,
        kind: PlaceKindWord::read(&text::word(kind)),
        address: text::some(address),
    })
}

#[cfg(test)]
mod tests {
    use domain::places::{AddressKind, PlaceKind};
    use serde_json::{Value, json};

    use super::*;

    fn read(body: Value) -> Result<Addresses, Misfit> {
        super::super::json(body.to_string().as_bytes()).and_then(addresses)
    }

    #[test]
    fn addresses_are_told_unless_they_are_withheld() {
        let item = json!({ "id": "adr_1", "kind": "second_home", "label": "Prøveveien 1" });
        let told = read(json!({ "items": [item] })).unwrap();
        assert!(!told.withheld);
        assert_eq!(told.addresses[0].kind, AddressKind::SecondHome);
        let withheld = read(json!({ "withheld": true, "items": [item] })).unwrap();
        assert!(withheld.withheld && withheld.addresses.is_empty());
        for (name, value) in [("id", json!("../x")), ("label", json!(" "))] {
            let mut odd = item.clone();
            odd[name] = value;
            assert_eq!(read(json!({ "items": [odd] })), Err(Misfit), "{name}");
        }
    }

    #[test]
    fn no_more_places_are_shown_than_fit() {
        let item = |at: usize| json!({ "id": format!("plc_{at}"), "name": "A", "kind": "port" });
        for (count, has_more) in [(MOST_FOUND, false), (MOST_FOUND + 1, true)] {
            let items: Vec<_> = (0..count).map(item).collect();
            let body = json!({ "items": items }).to_string();
            let found = super::super::json(body.as_bytes()).and_then(found_places);
            let found = found.unwrap();
            assert_eq!((found.places.len(), found.has_more), (MOST_FOUND, has_more));
            assert_eq!(found.places[0].kind, PlaceKind::Unknown("port".into()));
        }
    }
}
