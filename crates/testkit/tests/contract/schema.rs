//! Whether a body is what the OpenAPI document says. Knows as much of JSON
//! Schema as the document uses, and says when it meets something else.

use chrono::{DateTime, NaiveDate};
use serde_json::Value;

/// The committed document.
pub struct Document {
    document: Value,
    /// Whether words must be on the document's lists.
    words: Words,
}

/// What a word may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    OnTheList,
    Any,
}

impl Document {
    /// Reads `docs/openapi.json`.
    pub fn committed() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
        let text = std::fs::read_to_string(path).unwrap();
        Self {
            document: serde_json::from_str(&text).unwrap(),
            words: Words::OnTheList,
        }
    }

    /// The document as an app takes it: a service may say words that are not on
    /// the lists yet.
    pub fn with_words_of_the_future(self) -> Self {
        Self {
            words: Words::Any,
            ..self
        }
    }

    /// As [`Document::faults`], for a trip in a list or alone.
    pub fn faults_of_trip(&self, trip: &Value) -> Vec<String> {
        self.faults("/v1/trips/{trip_id}", 200, trip)
    }

    /// Everything about the body of `status` from the GET operation at
    /// `template`, or from its POST where nothing can be read, that is not as the
    /// document says.
    pub fn faults(&self, template: &str, status: u16, body: &Value) -> Vec<String> {
        let item = &self.document["paths"][template];
        let operation = item.get("get").unwrap_or(&item["post"]);
        self.faults_of(operation, (template, status), body)
    }

    /// The same of the POST operation at `template`.
    pub fn faults_of_post(&self, template: &str, status: u16, body: &Value) -> Vec<String> {
        let operation = &self.document["paths"][template]["post"];
        self.faults_of(operation, (template, status), body)
    }

    fn faults_of(
        &self,
        operation: &Value,
        (template, status): (&str, u16),
        body: &Value,
    ) -> Vec<String> {
        let content = &operation["responses"][status.to_string()];
        let content = self.resolve(content)["content"].as_object();
        let Some(schema) = content.and_then(|content| content.values().next()) else {
            return vec![format!("{template} says nothing of {status}")];
        };
        let mut faults = Vec::new();
        self.walk(&schema["schema"], body, "", &mut faults);
        faults
    }

    fn resolve<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(reference) => {
                let pointer = reference.strip_prefix('#').unwrap();
                self.resolve(self.document.pointer(pointer).unwrap())
            }
            None => schema,
        }
    }

    fn walk(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        let schema = self.resolve(schema);
        for either in ["oneOf", "anyOf"] {
            if let Some(choices) = schema[either].as_array() {
                let fits = choices.iter().any(|choice| {
                    let mut inner = Vec::new();
                    self.walk(choice, value, at, &mut inner);
                    inner.is_empty()
                });
                if !fits {
                    faults.push(format!("{at}: fits none of {either}"));
                }
            }
        }
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.walk(part, value, at, faults);
        }
        if !type_fits(&schema["type"], value) {
            faults.push(format!("{at}: is not {}", schema["type"]));
        }
        let today = Some(&schema["x-extensible-enum"]);
        let today = today.filter(|_| self.words == Words::OnTheList);
        for words in [Some(&schema["enum"]), today].into_iter().flatten() {
            if words.as_array().is_some_and(|words| !words.contains(value)) {
                faults.push(format!("{at}: is none of the words"));
            }
        }
        if !format_fits(schema["format"].as_str(), value) {
            faults.push(format!("{at}: is not {}", schema["format"]));
        }
        self.walk_inside(schema, value, at, faults);
    }

    fn walk_inside(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        for (i, item) in value.as_array().into_iter().flatten().enumerate() {
            self.walk(&schema["items"], item, &format!("{at}/{i}"), faults);
        }
        let (Some(fields), Some(known)) = (value.as_object(), schema["properties"].as_object())
        else {
            return;
        };
        for name in schema["required"].as_array().into_iter().flatten() {
            if !fields.contains_key(name.as_str().unwrap()) {
                faults.push(format!("{at}: lacks {name}"));
            }
        }
        for (name, field) in fields {
            match known.get(name) {
                Some(schema) => self.walk(schema, field, &format!("{at}/{name}"), faults),
                None => faults.push(format!("{at}: {name} is not in the document")),
            }
        }
    }
}

fn type_fits(expected: &Value, value: &Value) -> bool {
    let fits = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("the checker does not know the type {other}"),
    };
    match expected {
        Value::String(name) => fits(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(fits),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => true,
    }
}

fn format_fits(format: Option<&str>, value: &Value) -> bool {
    match (format, value.as_str()) {
        (Some("date-time"), Some(text)) => DateTime::parse_from_rfc3339(text).is_ok(),
        (Some("date"), Some(text)) => text.parse::<NaiveDate>().is_ok(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn faults(value: &Value) -> Vec<String> {
        let document = json!({
            "paths": {"/x": {"get": {"responses": {"200": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/X"}}}}}}}},
            "components": {"schemas": {"X": {
                "type": "object", "required": ["id"],
                "properties": {
                    "id": {"type": "string"},
                    "at": {"type": ["string", "null"], "format": "date-time"},
                    "words": {"type": "array", "items": {"x-extensible-enum": ["a", "b"]}},
                    "either": {"oneOf": [{"type": "integer"}, {"type": "boolean"}]},
                }}}}
        });
        let words = Words::OnTheList;
        Document { document, words }.faults("/x", 200, value)
    }

    #[test]
    fn what_is_not_as_the_document_says_is_found() {
        let good =
            json!({"id": "1", "at": "2026-12-01T10:00:00+01:00", "words": ["a"], "either": 1});
        assert_eq!(faults(&good), Vec::<String>::new());
        assert_eq!(
            faults(&json!({"id": "1", "at": null})),
            Vec::<String>::new()
        );
        for bad in [
            json!({}),
            json!([]),
            json!({"id": 1}),
            json!({"id": "1", "at": "2026-12-01T10:00:00"}),
            json!({"id": "1", "words": ["a", "c"]}),
            json!({"id": "1", "either": "x"}),
            json!({"id": "1", "more": 1}),
        ] {
            assert_eq!(faults(&bad).len(), 1, "{bad}");
        }
    }
}
