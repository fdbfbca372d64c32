//! The JSON Schema of types that write themselves in their own way.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{
    decision::{Use, Used},
    facts::{Fact, Source},
    rule::RuleId,
};

impl<T: JsonSchema> JsonSchema for Fact<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Fact_{}", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("entitlement::Fact<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        let mut said_by = generator.subschema_for::<Source>();
        said_by.insert("not".into(), json_schema!({"const": "assumed"}).to_value());
        said_by.insert("default".into(), "patient".into());
        json_schema!({
            "type": "object",
            "properties": {"said_by": said_by},
            "oneOf": [
                {"properties": {"value": value, "unknown": {"const": false}}, "required": ["value"]},
                {"properties": {"unknown": {"const": true}}, "required": ["unknown"]},
            ],
            "unevaluatedProperties": false,
        })
    }
}

impl JsonSchema for Used {
    fn schema_name() -> Cow<'static, str> {
        "Used".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let used = generator.subschema_for::<Use>();
        json_schema!({"type": "array", "items": used, "maxItems": 4})
    }
}

impl JsonSchema for RuleId {
    fn schema_name() -> Cow<'static, str> {
        "RuleId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let ids: Vec<&str> = Self::ALL.iter().map(|rule| rule.id()).collect();
        json_schema!({"type": "string", "enum": ids})
    }
}
