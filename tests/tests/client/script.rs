//! Servers that follow a script, on loopback.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::Arc,
    thread,
};

/// What is sent to one request: a head without its end, a body, and what comes after it.
pub(crate) struct Script {
    pub(crate) head: &'static str,
    pub(crate) body: Vec<u8>,
    pub(crate) then: Then,
}

pub(crate) enum Then {
    /// The body was all.
    End,
    /// The connection breaks before the body has ended.
    Cut,
    /// The body is one chunk, and the next one is garbage.
    Garbage,
    /// The body is sent again and again, until the client goes.
    Again,
    /// The same, in chunks.
    Chunks,
    /// Nothing more comes, until the client goes.
    Nothing,
    /// Nothing at all is sent.
    Silence,
}

impl Script {
    pub(crate) fn new(head: &'static str, body: impl Into<Vec<u8>>, then: Then) -> Self {
        let body = body.into();
        Script { head, body, then }
    }

    /// Sends it; an error is that the client went.
    fn run(&self, mut stream: &TcpStream) -> std::io::Result<()> {
        let framing = match self.then {
            Then::End => format!("Content-Length: {}", self.body.len()),
            Then::Cut | Then::Nothing => format!("Content-Length: {}", self.body.len() * 2 + 1),
            Then::Garbage | Then::Chunks => "Transfer-Encoding: chunked".to_owned(),
            Then::Again => "X-Length: none".to_owned(),
            Then::Silence => return Ok(()),
        };
        let head = format!(
            "HTTP/1.1 {}\r\n{framing}\r\nConnection: close\r\n\r\n",
            self.head
        );
        let chunk = [
            format!("{:x}\r\n", self.body.len()).as_bytes(),
            &self.body,
            b"\r\n",
        ]
        .concat();
        stream.write_all(head.as_bytes())?;
        match self.then {
            Then::End | Then::Cut | Then::Silence => stream.write_all(&self.body),
            Then::Garbage => stream.write_all(&[&chunk, &b"garbage\r\n"[..]].concat()),
            Then::Nothing => {
                stream.write_all(&self.body)?;
                stream.read_to_end(&mut Vec::new()).map(|_| ())
            }
            Then::Again => loop {
                stream.write_all(&self.body)?;
            },
            Then::Chunks => loop {
                stream.write_all(&chunk)?;
            },
        }
    }
}

/// Answers the path `/N` by the script of that number.
pub(crate) fn serve(scripts: Vec<Script>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let scripts = Arc::new(scripts);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (stream, scripts) = (stream.unwrap(), Arc::clone(&scripts));
            thread::spawn(move || {
                let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
                let Some(line) = lines.next() else { return };
                let number: usize = line.split(' ').nth(1).unwrap()[1..].parse().unwrap();
                lines.find(String::is_empty);
                let _ = scripts[number].run(&stream);
            });
        }
    });
    address
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(future)
}
