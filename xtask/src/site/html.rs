//! Finds tags and attributes in the project's own pages, which quote every value that is looked for.

/// Returns the tags that begin with `opening`, such as "<meta", each up to its ">" outside quotes.
pub(crate) fn tags<'a>(html: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(opening).map(|(start, _)| {
        let mut quote = None;
        let end = html[start..].find(|character| {
            match quote {
                None if matches!(character, '"' | '\'') => quote = Some(character),
                Some(open) if character == open => quote = None,
                _ => {}
            }
            quote.is_none() && character == '>'
        });
        &html[start..end.map_or(html.len(), |end| start + end)]
    })
}

/// Returns the quoted value of an attribute.
pub(crate) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let is_name = |(start, _): &(usize, &str)| tag[..*start].ends_with(char::is_whitespace);
    let (start, _) = tag.match_indices(name).find(is_name)?;
    let value = tag[start + name.len()..].trim_start().strip_prefix('=')?;
    let value = value.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_ends_outside_quotes_and_an_attribute_has_its_whole_name() {
        let html = "<a data-x='1' x = \"a > b\" y=''>text</a><a\n x='2'><b x='3'>";
        let values: Vec<_> = tags(html, "<a").map(|tag| attribute(tag, "x")).collect();
        assert_eq!(values, [Some("a > b"), Some("2")]);
        assert_eq!(attribute("<a y='x'", "x"), None);
    }
}
