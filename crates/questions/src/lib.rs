#![doc = include_str!("../README.md")]

mod answers;
mod behind;
mod draft;
mod form;
mod given;
mod id;
mod read;
mod recall;
mod walk;

pub use answers::{Answers, Known, MOST_TRIPS};
pub use behind::{behind_change, behind_fact};
pub use draft::{Draft, Field};
pub use form::{DONT_KNOW, Form, Question, Section};
pub use given::{Costs, Given};
pub use id::{Asked, QuestionId};
pub use read::Invalid;
pub use recall::recall;
pub use walk::{facts, is_complete, questions};
