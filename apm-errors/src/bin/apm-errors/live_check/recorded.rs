//! Reads recorded answers and events.

use crate::{answer, file::File, outcome::Failure};
use apm_errors::ApiError;
use base64::prelude::{BASE64_STANDARD, Engine};
use encoding_rs::UTF_8;
use http::{Response, StatusCode};
use serde::Deserialize;
use serde_json::Value;

/// An error that a service sent, as far as the recording shows it.
pub(super) struct Recorded {
    /// The file and the line, or the number of the answer.
    pub(super) place: String,
    /// `None` if the recording does not have it.
    pub(super) status: Option<u16>,
    /// `None` if the answer had none.
    pub(super) code: Option<String>,
    pub(super) message: Message,
    /// Whether it is an event of the log.
    pub(super) is_event: bool,
}

/// The message of an error.
pub(super) enum Message {
    /// The recording does not have it.
    Unknown,
    /// There was none, or null.
    Missing,
    Text(String),
}

/// The content of a file.
#[derive(Default)]
pub(super) struct Recording {
    pub(super) errors: Vec<Recorded>,
    /// How many answers were not errors.
    pub(super) successes: usize,
    /// How many lines are not about an error.
    pub(super) ignored: usize,
}

/// Reads a HAR file, answers as `curl -i` prints them, or lines of JSON.
pub(super) fn read(file: &File) -> Result<Recording, Failure> {
    let bytes = file.read()?;
    let bytes = answer::to_utf8(&bytes);
    let begin = bytes.trim_ascii_start();
    if answer::has_status_line(begin) {
        return answers(file, begin);
    }
    let text = UTF_8.decode_without_bom_handling(&bytes).0;
    match serde_json::from_str::<Har>(&text) {
        Ok(har) => Ok(of_har(file, har)),
        Err(_) => lines(file, &text),
    }
}

/// Adds an answer.
fn add(recording: &mut Recording, place: String, response: Response<&[u8]>) {
    let status = response.status().as_u16();
    match ApiError::check(response) {
        Ok(_) => recording.successes += 1,
        Err(error) => recording.errors.push(Recorded {
            place,
            status: Some(status),
            code: error.code().map(str::to_owned),
            message: error
                .message()
                .map_or(Message::Missing, |text| Message::Text(text.to_owned())),
            is_event: false,
        }),
    }
}

/// Reads a sequence of answers, each up to the next line that is a status line.
fn answers(file: &File, bytes: &[u8]) -> Result<Recording, Failure> {
    let mut starts = vec![0];
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n') {
        if answer::is_answer(&bytes[at + 1..]) {
            starts.push(at + 1);
        }
    }
    starts.push(bytes.len());
    let mut recording = Recording::default();
    for (number, ends) in starts.windows(2).enumerate() {
        let one = bytes[ends[0]..ends[1]].trim_ascii_end();
        let place = format!("{}, answer {}", file.name(), number + 1);
        add(&mut recording, place, answer::read(file, one)?);
    }
    Ok(recording)
}

#[derive(Deserialize)]
struct Har {
    log: HarLog,
}

#[derive(Deserialize)]
struct HarLog {
    entries: Vec<HarEntry>,
}

#[derive(Deserialize)]
struct HarEntry {
    response: HarResponse,
}

#[derive(Deserialize)]
struct HarResponse {
    status: u16,
    #[serde(default)]
    content: HarContent,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct HarContent {
    text: String,
    encoding: String,
    mime_type: String,
}

fn of_har(file: &File, har: Har) -> Recording {
    let mut recording = Recording::default();
    for (number, HarEntry { response }) in har.log.entries.into_iter().enumerate() {
        // A request that was blocked has the status 0.
        let Ok(status) = StatusCode::from_u16(response.status) else {
            recording.ignored += 1;
            continue;
        };
        let body = match &*response.content.encoding {
            "base64" => BASE64_STANDARD
                .decode(&response.content.text)
                .unwrap_or_default(),
            _ => response.content.text.into_bytes(),
        };
        let mut answer = Response::new(body.as_slice());
        *answer.status_mut() = status;
        if let Ok(content_type) = response.content.mime_type.parse() {
            answer
                .headers_mut()
                .insert(http::header::CONTENT_TYPE, content_type);
        }
        let place = format!("{}, entry {}", file.name(), number + 1);
        add(&mut recording, place, answer);
    }
    recording
}

/// Reads lines of JSON: events with the fields of the feature `tracing`, at the top level or in `fields` or `attributes`. A
/// line without `error.type` is ignored.
fn lines(file: &File, text: &str) -> Result<Recording, Failure> {
    let mut recording = Recording::default();
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let event: Value = serde_json::from_str(line).map_err(|_| {
            file.failure(
                number + 1,
                "this is not a line of JSON; a recording is a HAR file, answers as `curl -i` prints them, or lines of JSON",
            )
        })?;
        let fields = [Some(&event), event.get("fields"), event.get("attributes")];
        let field = |name: &str| fields.iter().flatten().find_map(|fields| fields.get(name));
        let Some(code) = field("error.type").and_then(Value::as_str) else {
            recording.ignored += 1;
            continue;
        };
        let status = field("http.response.status_code").and_then(Value::as_u64);
        recording.errors.push(Recorded {
            place: format!("{}:{}", file.name(), number + 1),
            status: status.and_then(|status| u16::try_from(status).ok()),
            code: Some(code.to_owned()),
            message: field("error")
                .and_then(Value::as_str)
                .filter(|text| is_whole(text, code))
                .map_or(Message::Unknown, |text| Message::Text(text.to_owned())),
            is_event: true,
        });
    }
    Ok(recording)
}

/// Whether the log has the message unchanged. The event of an error without a message has its code, a long message is cut,
/// and some characters are escaped.
fn is_whole(text: &str, code: &str) -> bool {
    text != code && !text.ends_with("… (cut)") && !text.contains('\\')
}
