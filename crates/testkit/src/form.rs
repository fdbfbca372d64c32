//! Reads a form out of a page the way a browser would submit it.
//!
//! Knows as much HTML as our own pages use: tags with attributes in double
//! quotes. Entities are not decoded; our fields have none.

/// A form of a page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// Where it is sent.
    pub action: String,
    hidden: Vec<(String, String)>,
    buttons: Vec<(String, String)>,
}

impl Form {
    /// The first form of the page that is sent with POST.
    pub fn first_in(html: &str) -> Option<Self> {
        let mut form: Option<Self> = None;
        for tag in html.split('<').filter_map(|rest| rest.split('>').next()) {
            let attribute = |name| attribute(tag, name).map(str::to_owned);
            let field = || Some((attribute("name")?, attribute("value")?));
            let word = tag.split_whitespace().next().unwrap_or_default();
            match (word, &mut form) {
                ("form", None) if attribute("method").as_deref() == Some("post") => {
                    form = Some(Self {
                        action: attribute("action")?,
                        ..Self::default()
                    });
                }
                ("input", Some(form)) if attribute("type").as_deref() == Some("hidden") => {
                    form.hidden.extend(field());
                }
                ("button", Some(form)) => form.buttons.extend(field()),
                ("/form", Some(_)) => return form,
                _ => {}
            }
        }
        None
    }

    /// What is sent when the button with this name and value is pressed.
    pub fn pressing(&self, name: &str, value: &str) -> Option<Vec<(&str, &str)>> {
        let pressed = self
            .buttons
            .iter()
            .find(|button| button.0 == name && button.1 == value)?;
        let fields = self.hidden.iter().chain([pressed]);
        Some(fields.map(|(name, value)| (&**name, &**value)).collect())
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<p>a < b</p><form method="get" action="/search"></form>
        <form method="post" action="/go"><input type="hidden" name="number" value="7">
        <input type="text" name="free" value="x"><ul><li><button type="submit" name="who" value="a">A</button></li></ul></form>
        <button name="who" value="outside">"#;

    #[test]
    fn a_form_is_sent_with_its_hidden_fields_and_the_one_button_that_is_pressed() {
        let form = Form::first_in(PAGE).unwrap();
        assert_eq!(form.action, "/go");
        let sent = form.pressing("who", "a").unwrap();
        assert_eq!(sent, [("number", "7"), ("who", "a")]);
        assert_eq!(form.pressing("who", "outside"), None);
        assert_eq!(Form::first_in("<p>no form</p>"), None);
    }
}
