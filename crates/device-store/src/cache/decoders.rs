//! What reads bytes from the disk, for [`crate::fuzzing`].

use commands::ports::Key;

use super::{
    keys::{Drawer, PersonKeys, Root},
    order::{Directory, Piece},
    reading,
    record::{Label, Sealer, open},
};

const LABEL: Label<'static> = Label {
    kind: "trip",
    id: "trp_1",
    version: 1,
};

fn keys(key: &Key) -> Option<PersonKeys> {
    let drawer = Drawer {
        account: "per_1".parse().ok()?,
        person: None,
    };
    Some(Root::new(key).person(&drawer, &[0; 32]))
}

pub(crate) fn opens(key: &Key, bytes: &[u8]) -> bool {
    keys(key).is_some_and(|keys| open(&keys, LABEL, bytes).is_ok())
}

pub(crate) fn is_piece(bytes: &[u8]) -> bool {
    Piece::read(bytes).is_ok()
}

pub(crate) fn is_directory(bytes: &[u8]) -> bool {
    Directory::read(bytes).is_ok()
}

pub(crate) fn is_trip(bytes: &[u8]) -> bool {
    let id = LABEL.id.parse();
    id.is_ok_and(|id| reading::parse(bytes, &id).is_ok())
}

pub(crate) fn comes_back(bytes: &[u8]) -> bool {
    let Some(keys) = keys(&Key::init_with(|| [7; 32])) else {
        return false;
    };
    let mut sealer = Sealer::default();
    let Ok(sealed) = sealer.seal(&keys, LABEL, |plain| plain.add(bytes)) else {
        return false;
    };
    open(&keys, LABEL, sealed).is_ok_and(|plain| *plain == bytes)
}
