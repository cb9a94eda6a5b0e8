//! Addresses of pages and mailboxes in the texts of notes.

use url::Url;

use crate::board::web_links;

/// Most bytes of an address: no browser takes more.
const MOST_BYTES: usize = 2000;

/// Schemes that are opened. No other one ever is.
const SCHEMES: [&str; 3] = ["https", "http", "mailto"];

/// An address in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The whole address as it is opened. It is in ASCII, so no letter only looks like another one, and no hidden sign
    /// turns a part of it around.
    pub address: String,
    /// Whose it is: the computer's name, or the mailbox.
    pub owner: String,
}

impl Link {
    /// Finds the addresses in a text, each once.
    #[must_use]
    pub fn all_in(text: &str) -> Vec<Self> {
        let mut links: Vec<Self> = vec![];
        for link in web_links(text).iter().filter_map(|link| Self::to(&link.target)) {
            if !links.contains(&link) {
                links.push(link);
            }
        }
        links
    }

    /// The link to an address, if it is of a kind that is opened.
    fn to(address: &str) -> Option<Self> {
        let url = Url::parse(address).ok().filter(|url| url.as_str().len() <= MOST_BYTES && url.as_str().is_ascii())?;
        if !SCHEMES.contains(&url.scheme()) {
            return None;
        }
        let owner = match url.host_str() {
            Some(host) if url.scheme() != "mailto" => host,
            None if url.scheme() == "mailto" && url.path().contains('@') => url.path(),
            _ => return None,
        };
        Some(Self { owner: owner.to_owned(), address: url.to_string() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(text: &str) -> Vec<String> {
        Link::all_in(text).into_iter().map(|link| link.address).collect()
    }

    #[test]
    fn addresses_are_found_in_sentences() {
        assert_eq!(
            addresses("See https://example.org/a_(b), or (http://b.eu)."),
            ["https://example.org/a_(b)", "http://b.eu/"]
        );
        assert_eq!(
            addresses("www.example.org/x and\nmailto:ana@example.org!"),
            ["https://www.example.org/x", "mailto:ana@example.org"]
        );
        assert_eq!(
            addresses("HTTPS://Example.ORG “https://a.eu”, https://a.eu"),
            ["https://example.org/", "https://a.eu/"]
        );
    }

    #[test]
    fn no_other_scheme_is_an_address() {
        for text in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ftp://a.eu",
            "xhttps://a.eu",
            "https://",
            "mailto:",
            "http:///",
            "smb://host/share",
            "data:text/html,x",
            "wwww.a.eu",
            "no link at all",
        ] {
            assert_eq!(addresses(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_deceives_the_eye_is_seen() {
        let link = |text: &str| Link::all_in(text).remove(0);
        assert_eq!(link("https://\u{430}pple.com/").owner, "xn--pple-43d.com");
        assert_eq!(link("https://bank.eu@evil.eu/").owner, "evil.eu");
        assert_eq!(link("https://a.eu/\u{202e}fdp.exe").address, "https://a.eu/", "what turns the rest around ends it");
    }
}
