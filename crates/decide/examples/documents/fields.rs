//! The fields of a schema as tables.

use std::collections::BTreeSet;

use decide::Described;
use serde_json::{Map, Value};

/// Every type with its fields or words, from the outermost inwards.
pub fn list(described: Described) -> String {
    let schema = sorted(described);
    let types = schema["$defs"].as_object().expect("a schema has types");
    let mut tables = Tables {
        types,
        seen: BTreeSet::new(),
        text: String::new(),
    };
    match described {
        Described::Facts => tables.add("Case", &schema),
        Described::Decision => {
            tables.follow("Answer");
            tables.follow("Unreadable");
        }
    }
    tables.text
}

/// The schema with its names in alphabetical order.
fn sorted(described: Described) -> Value {
    serde_json::from_str(&described.text()).expect("a schema is JSON")
}

struct Tables<'a> {
    types: &'a Map<String, Value>,
    seen: BTreeSet<String>,
    text: String,
}

impl Tables<'_> {
    fn follow(&mut self, name: &str) {
        // Rules have a list of their own, and a wrapped value is shown where it stands.
        if name == "RuleId" || !self.seen.insert(name.to_owned()) {
            return;
        }
        let types = self.types;
        if let Some(schema) = types.get(name) {
            if name == "Used" || name.starts_with("Fact_") {
                self.follow_all(schema);
            } else {
                self.add(name, schema);
            }
        }
    }

    fn add(&mut self, name: &str, schema: &Value) {
        let about = about(schema);
        if let Some(fields) = schema["properties"].as_object() {
            let rows = fields.iter().map(|(field, of)| {
                let must = is_required(schema, field);
                (field.clone(), kind(of), must, self::about(of))
            });
            self.fields(name, &about, rows.collect());
        } else if let Some(words) = schema["oneOf"].as_array() {
            self.words(name, &about, words);
        } else if let Some(words) = schema["enum"].as_array() {
            let words: Vec<String> = words
                .iter()
                .map(|word| format!("`{}`", plain(word)))
                .collect();
            self.text += &format!("**{name}**: {about} {}\n\n", words.join(", "));
        } else {
            let range = kind(schema);
            self.text += &format!("**{name}**: {about} JSON: {range}.\n\n");
        }
        self.follow_all(schema);
    }

    fn fields(&mut self, name: &str, about: &str, rows: Vec<(String, String, bool, String)>) {
        self.text += &format!(
            "**{name}**: {about}\n\n| field | holds | must | means |\n|---|---|---|---|\n"
        );
        for (field, kind, must, about) in rows {
            let must = if must { "yes" } else { "" };
            self.text += &format!("| `{field}` | {kind} | {must} | {about} |\n");
        }
        self.text.push('\n');
    }

    fn words(&mut self, name: &str, about: &str, words: &[Value]) {
        self.text += &format!("**{name}**: {about}\n\n| word | means |\n|---|---|\n");
        for word in words {
            for (written, means) in written(word) {
                self.text += &format!("| {written} | {means} |\n");
            }
        }
        self.text.push('\n');
    }

    /// The types that a schema names, in its order.
    fn follow_all(&mut self, schema: &Value) {
        let mut names = Vec::new();
        named(schema, &mut names);
        names.iter().for_each(|name| self.follow(name));
    }
}

/// How a word of an enum is written, and what it means.
fn written(word: &Value) -> Vec<(String, String)> {
    if let Some(single) = word.get("const") {
        return vec![(format!("`{}`", plain(single)), about(word))];
    }
    if let Some(several) = word["enum"].as_array() {
        let row = |one| (format!("`{}`", plain(one)), about(word));
        return several.iter().map(row).collect();
    }
    let Some(fields) = word["properties"].as_object() else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for (field, of) in fields {
        match of["properties"].as_object() {
            None => rows.push((format!("`{{\"{field}\": …}}`: {}", kind(of)), about(word))),
            Some(inner) => {
                rows.push((format!("`{{\"{field}\": {{…}}}}`"), about(word)));
                for (name, inner) in inner {
                    let row = format!("`{field}.{name}`: {}", kind(inner));
                    rows.push((row, about(inner)));
                }
            }
        }
    }
    rows
}

/// What a value is, in a word.
fn kind(of: &Value) -> String {
    if let Some(name) = of["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
        return match name.strip_prefix("Fact_") {
            Some(inner) => format!("fact: {}", wrapped(inner)),
            None if name == "Used" => "list of Use".to_owned(),
            None if name == "RuleId" => "[rule](../../docs/RULES.md)".to_owned(),
            None => name.to_owned(),
        };
    }
    if let Some(several) = of["anyOf"].as_array() {
        let several = several.iter().filter(|one| one["type"] != "null");
        return several.map(kind).collect::<Vec<_>>().join(" or ");
    }
    match (of["type"].as_str(), of["format"].as_str()) {
        (Some("array"), _) => format!("list of {}", kind(&of["items"])),
        (Some("string"), Some("date")) => "day, `2026-02-10`".to_owned(),
        (Some("string"), _) => "text".to_owned(),
        (Some("boolean"), _) => "true or false".to_owned(),
        (Some("integer"), _) => "whole number".to_owned(),
        (None, _) if of["type"].is_array() => "whole number".to_owned(),
        (other, _) => other.unwrap_or_default().to_owned(),
    }
}

/// The value of a fact, by the name that its schema has.
fn wrapped(name: &str) -> &str {
    match name {
        "boolean" => "true or false",
        "uint32" => "whole number",
        "NaiveDate" => "day",
        other => other,
    }
}

fn is_required(schema: &Value, field: &str) -> bool {
    let required = schema["required"].as_array();
    required.is_some_and(|required| required.iter().any(|one| one == field))
}

fn about(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    text.replace('\n', " ")
}

fn plain(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The names of types within a schema.
fn named(schema: &Value, names: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value.as_str() {
                    Some(path) if key == "$ref" => {
                        names.extend(path.rsplit('/').next().map(ToOwned::to_owned));
                    }
                    _ if key != "$defs" => named(value, names),
                    _ => {}
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| named(value, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every field and every word of a schema, wherever it stands.
    fn names(schema: &Value, found: &mut BTreeSet<String>) {
        if let Some(fields) = schema["properties"].as_object() {
            found.extend(fields.keys().cloned());
        }
        for word in [&schema["const"]]
            .into_iter()
            .chain(schema["enum"].as_array().into_iter().flatten())
        {
            found.extend(word.as_str().map(ToOwned::to_owned));
        }
        match schema {
            Value::Object(fields) => fields.values().for_each(|value| names(value, found)),
            Value::Array(values) => values.iter().for_each(|value| names(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    #[test]
    fn every_field_and_word_is_listed() {
        for described in [Described::Facts, Described::Decision] {
            let text = list(described);
            let mut schema = described.schema().to_value();
            let types = schema["$defs"].as_object_mut().unwrap();
            // Rules are listed elsewhere; what surrounds a fact's value is told in the README.
            types.retain(|name, _| name != "RuleId" && !name.starts_with("Fact_"));
            let mut found = BTreeSet::new();
            names(&schema, &mut found);
            found.remove("unreadable");
            let missing: Vec<_> = found
                .iter()
                .filter(|name| {
                    let written = [
                        format!("`{name}`"),
                        format!("\"{name}\":"),
                        format!(".{name}`"),
                    ];
                    !written.iter().any(|one| text.contains(one))
                })
                .collect();
            assert_eq!(missing, Vec::<&String>::new());
        }
    }
}
