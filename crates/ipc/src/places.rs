//! Places that can be chosen for a trip. They are asked for anew each time and never
//! kept: what is chosen is sent online only.

use domain::places::{Addresses, FoundPlaces, PlaceSearch};

use crate::{AsOf, command};

command! {
    /// The addresses of the chosen person, as far as the service tells them.
    ListAddresses = "list_addresses": () => AsOf<Addresses>
}

command! {
    /// Searches the service's register of places.
    FindPlaces = "find_places": PlaceSearch => AsOf<FoundPlaces>
}
