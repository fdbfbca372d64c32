//! Reading an answer without trusting its length.

use reqwest::Response;

use super::SendError;

/// The body, counted after decompression as it comes in, so that neither a lie
/// about its length nor a small file that unpacks into a large one costs memory.
pub(super) async fn read(mut answer: Response, limit: usize) -> Result<Vec<u8>, SendError> {
    let too_long = SendError::TooLong { limit };
    let announced = answer.content_length().unwrap_or_default();
    if usize::try_from(announced).map_or(true, |length| length > limit) {
        return Err(too_long);
    }
    let mut body = Vec::new();
    loop {
        match answer.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > limit => return Err(too_long),
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) if error.is_decode() && !error.is_timeout() => {
                return Err(classify(error.without_url()));
            }
            Err(error) => return Err(SendError::CutOff(error.without_url())),
        }
    }
}

/// A stream that ends early inside compressed data is reported as a failure to
/// decompress; the network is still what failed.
fn classify(error: reqwest::Error) -> SendError {
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        let early = cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|cause| cause.kind() == std::io::ErrorKind::UnexpectedEof);
        let incomplete = cause
            .downcast_ref::<reqwest::Error>()
            .is_some_and(reqwest::Error::is_body);
        if early || incomplete {
            return SendError::CutOff(error);
        }
        source = cause.source();
    }
    SendError::Garbled(error)
}
