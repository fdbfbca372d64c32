//! What is read and written, described.

use std::io::Write;

use entitlement::{Answer, Facts};
use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, transform::RecursiveTransform,
};
use serde::Serialize;

use crate::{Failed, Seen, Unreadable};

/// What is written for a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Decided {
    /// The answer to the case.
    Answer(Answer),
    /// The line is no case.
    Unreadable {
        /// Why not.
        unreadable: Unreadable,
    },
}

impl From<Answer> for Decided {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

impl From<Unreadable> for Decided {
    fn from(unreadable: Unreadable) -> Self {
        Self::Unreadable { unreadable }
    }
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Described {
    /// A case: what is read.
    Facts,
    /// An answer, or why there is none: what is written.
    Decision,
}

impl Described {
    /// The schema, in JSON Schema 2020-12.
    pub fn schema(self) -> Schema {
        let settings =
            SchemaSettings::draft2020_12().with_transform(RecursiveTransform(first_paragraph));
        match self {
            Self::Facts => SchemaGenerator::new(settings).into_root_schema_for::<Facts>(),
            Self::Decision => {
                SchemaGenerator::new(settings.for_serialize()).into_root_schema_for::<Decided>()
            }
        }
    }

    /// The schema as it is kept in `schema/`, its names in alphabetical order.
    pub fn text(self) -> String {
        // Which order the maps of a build keep depends on what else is built with it.
        let mut schema = self.schema().to_value();
        schema.sort_all_objects();
        let text = serde_json::to_string_pretty(&schema);
        text.expect("a schema is JSON") + "\n"
    }

    /// Writes the schema.
    ///
    /// # Errors
    /// When writing fails.
    pub fn print(self, mut out: impl Write) -> Result<Seen, Failed> {
        out.write_all(self.text().as_bytes())
            .map_err(Failed::Write)?;
        Ok(Seen::default())
    }
}

/// What is said to programmers further down belongs to the types.
fn first_paragraph(schema: &mut Schema) {
    if let Some(serde_json::Value::String(text)) = schema.get_mut("description")
        && let Some((first, _)) = text.split_once("\n\n")
    {
        *text = first.to_owned();
    }
}
