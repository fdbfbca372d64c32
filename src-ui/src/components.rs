//! One primitive for each pattern of the window.

mod age;
mod alert;
mod button;
mod call_support;
mod empty_state;
mod kept_notice;
mod link;
pub mod load_failure;
mod loaded;
mod navigation;
mod page;
mod person_banner;
mod radio_group;
mod shell;
mod skeleton;
pub mod trip;

pub use age::AsOfLine;
pub use alert::{Alert, Tone};
pub use button::{Button, Variant};
pub use call_support::{CallSupport, Caller};
pub use empty_state::EmptyState;
pub use kept_notice::KeptNotice;
pub use link::{ActionLink, Link};
pub use load_failure::LoadFailure;
pub use loaded::{loaded, loaded_quietly, made_anew};
pub use page::Page;
pub use radio_group::{Choice, RadioGroup};
pub use shell::Shell;
pub use skeleton::Skeleton;
