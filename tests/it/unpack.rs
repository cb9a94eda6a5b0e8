//! All that can be got out of a file: what is packed, coded or escaped in it, layer by layer.

use std::io::{Cursor, Read as _, Write as _};

use base64::alphabet;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use base64::engine::{DecodePaddingMode, Engine as _};
use flate2::Compression;
use flate2::read::{DeflateDecoder, ZlibDecoder};
use flate2::write::{GzEncoder, ZlibEncoder};
use zip::ZipArchive;

/// How many layers are taken off: deflate in base64 in deflate in a file is three.
const MOST_LAYERS: usize = 4;

/// Most bytes that come out of one layer, which nothing here reaches.
const MOST_BYTES: u64 = 64 << 20;

/// Least letters that are taken for code.
const LEAST_CODE: usize = 12;

/// Whether a file holds a word of ASCII in some way: as it is, in UTF-16, escaped, packed by deflate, in base64 or in
/// digits, or several of these within each other.
pub(crate) fn holds(bytes: &[u8], word: &str) -> bool {
    assert!(word.is_ascii() && word.len() > 8, "{word:?} could stand there by chance");
    is_within(bytes, word.as_bytes(), MOST_LAYERS)
}

fn is_within(bytes: &[u8], word: &[u8], layers: usize) -> bool {
    has(bytes, word) || layers > 0 && inner(bytes).any(|inner| is_within(&inner, word, layers - 1))
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    let wide = |low: usize| -> Vec<u8> {
        word.iter().flat_map(|byte| if low == 0 { [*byte, 0] } else { [0, *byte] }).collect()
    };
    [word.to_vec(), wide(0), wide(1)].iter().any(|word| bytes.windows(word.len()).any(|window| window == word))
}

/// What is below the outermost layer of bytes.
fn inner(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let streams = (0..bytes.len()).filter_map(|at| zlib(&bytes[at..]));
    let codes =
        runs(bytes, |byte| byte.is_ascii_alphanumeric() || b"+/-_".contains(&byte)).flat_map(|run| base64(&run));
    let digits = runs(bytes, |byte| byte.is_ascii_hexdigit()).filter_map(|run| hex(&run));
    packages(bytes).into_iter().chain(streams).chain(codes).chain(digits).chain(unescaped(bytes))
}

/// A stream with zlib's head at the start of bytes, as PNG and PDF have them; of a damaged one what comes out.
fn zlib(bytes: &[u8]) -> Option<Vec<u8>> {
    let [method, flags, ..] = bytes else { return None };
    let is_head = method & 0x0f == 8 && method >> 4 < 8 && (u16::from(*method) << 8 | u16::from(*flags)) % 31 == 0;
    let mut out = vec![];
    // What was read before an error counts.
    is_head.then(|| ZlibDecoder::new(bytes).take(MOST_BYTES).read_to_end(&mut out).ok());
    (!out.is_empty()).then_some(out)
}

/// The files in a package, and what follows gzip's head.
fn packages(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut found = vec![];
    if let Ok(mut package) = ZipArchive::new(Cursor::new(bytes)) {
        for nth in 0..package.len() {
            let mut file = vec![];
            package.by_index(nth).unwrap().read_to_end(&mut file).unwrap();
            found.push(file);
        }
    }
    for (at, _) in bytes.windows(3).enumerate().filter(|(_, head)| *head == b"\x1f\x8b\x08") {
        let mut out = vec![];
        DeflateDecoder::new(bytes.get(at + 10..).unwrap_or_default()).read_to_end(&mut out).ok();
        found.push(out);
    }
    found
}

/// Runs of letters of a code. Line breaks and blanks within are left out, as XML and PDF break long ones.
fn runs(bytes: &[u8], is_code: impl Fn(u8) -> bool) -> impl Iterator<Item = Vec<u8>> {
    let belongs = move |byte: &u8| is_code(*byte) || byte.is_ascii_whitespace();
    let runs: Vec<Vec<u8>> = bytes
        .split(|byte| !belongs(byte))
        .map(|run| run.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect())
        .collect();
    runs.into_iter().filter(|run: &Vec<u8>| run.len() >= LEAST_CODE)
}

/// What a run says in base64, wherever in it the code begins.
fn base64(run: &[u8]) -> Vec<Vec<u8>> {
    let config = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let of_web = run.iter().any(|byte| b"-_".contains(byte));
    let engine = GeneralPurpose::new(if of_web { &alphabet::URL_SAFE } else { &alphabet::STANDARD }, config);
    let decode = move |start: usize| {
        let code = &run[start..];
        let whole = if code.len() % 4 == 1 { &code[..code.len() - 1] } else { code };
        engine.decode(whole).ok()
    };
    (0..4).filter_map(decode).collect()
}

/// What a run says in hexadecimal digits.
fn hex(run: &[u8]) -> Option<Vec<u8>> {
    let text = str::from_utf8(run).ok()?;
    (0..text.len() / 2).map(|nth| u8::from_str_radix(&text[2 * nth..2 * nth + 2], 16).ok()).collect()
}

/// The same with numbers of characters in place of XML's entities, and of PDF's and RON's escapes.
fn unescaped(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, behind)) = rest.split_first() {
        let (char, length) = entity(rest).or_else(|| escape(rest)).unwrap_or((u32::from(*first), 1));
        match char::from_u32(char).filter(|_| length > 1) {
            Some(char) => out.extend(char.encode_utf8(&mut [0; 4]).bytes()),
            None => out.push(*first),
        }
        rest = if length > 1 { &rest[length..] } else { behind };
    }
    (out != bytes).then_some(out)
}

/// A character as XML numbers it, such as `&#x41;`, and how long that is.
fn entity(bytes: &[u8]) -> Option<(u32, usize)> {
    let rest = bytes.strip_prefix(b"&#")?;
    let end = rest.iter().take(9).position(|byte| *byte == b';')?;
    let number = str::from_utf8(&rest[..end]).ok()?;
    let char = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    Some((char.ok()?, end + 3))
}

/// A character as JSON, RON or PDF escape it: `\u0041`, `\u{41}`, `\101`.
fn escape(bytes: &[u8]) -> Option<(u32, usize)> {
    let rest = bytes.strip_prefix(b"\\")?;
    let digits = |from: usize, count: usize, radix| {
        u32::from_str_radix(str::from_utf8(rest.get(from..from + count)?).ok()?, radix).ok()
    };
    if rest.starts_with(b"u{") {
        let end = rest.iter().take(9).position(|byte| *byte == b'}')?;
        return Some((digits(2, end - 2, 16)?, end + 2));
    }
    if rest.starts_with(b"u") {
        return Some((digits(1, 4, 16)?, 6));
    }
    Some((digits(0, 3, 8)?, 4))
}

const WORD: &str = "Quittenmus";

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(vec![], Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn among(bytes: &[u8]) -> Vec<u8> {
    [b"before (<".as_slice(), bytes, b">) behind"].concat()
}

#[test]
fn a_word_is_found_however_it_is_packed() {
    let plain = format!("a lot of {WORD} in here").into_bytes();
    let wide: Vec<u8> = plain.iter().flat_map(|byte| [0, *byte]).collect();
    let coded_as = |bytes: &[u8], code: &dyn Fn(u8) -> String| -> Vec<u8> {
        bytes.iter().flat_map(|byte| code(*byte).into_bytes()).collect()
    };
    let coded = STANDARD.encode(packed(&plain));
    let broken: Vec<&str> = coded.as_bytes().chunks(20).map(|line| str::from_utf8(line).unwrap()).collect();
    let mut zip = GzEncoder::new(vec![], Compression::best());
    zip.write_all(&plain).unwrap();
    for hidden in [
        plain.clone(),
        wide.clone(),
        packed(&plain),
        packed(STANDARD.encode(packed(&wide)).as_bytes()),
        broken.join("\n").into_bytes(),
        format!("xy{coded}").into_bytes(),
        coded_as(&wide, &|byte| format!("{byte:02X}")),
        coded_as(WORD.as_bytes(), &|byte| format!("&#{byte};")),
        coded_as(WORD.as_bytes(), &|byte| format!("\\{byte:03o}")),
        zip.finish().unwrap(),
    ] {
        assert!(holds(&among(&hidden), WORD), "{}", String::from_utf8_lossy(&hidden));
    }
}

#[test]
fn a_word_is_not_found_where_there_is_another() {
    let other = format!("a lot of {}x in here", &WORD[..9]).into_bytes();
    for hidden in [packed(&other), STANDARD.encode(packed(&other)).into_bytes(), other] {
        assert!(!holds(&among(&hidden), WORD));
    }
}
