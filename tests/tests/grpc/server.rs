//! A service of one method, written without generated code: a name comes in, and a text goes out.

use crate::orders::order;
use bytes::Bytes;
use http::{Request, Response, uri::PathAndQuery};
use std::{
    convert::Infallible,
    future::Future,
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll},
};
use tokio::{net::TcpListener, runtime::Builder};
use tokio_stream::wrappers::TcpListenerStream;
use tonic::{
    Status,
    body::Body,
    client,
    metadata::{Ascii, MetadataValue},
    server::{self, UnaryService},
    transport::{Channel, Endpoint, Server},
};
use tonic_prost::ProstCodec;
use tower::Service;

type Codec = ProstCodec<String, String>;
type Later<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// How many bytes of headers some implementations of gRPC take, unless they are told to take more.
pub(crate) const MOST: u32 = 8 * 1024;

#[derive(Clone)]
struct Orders;

impl UnaryService<String> for Orders {
    type Response = String;
    type Future = Later<Result<tonic::Response<String>, Status>>;

    fn call(&mut self, request: tonic::Request<String>) -> Self::Future {
        Box::pin(async move { order(&request).map(tonic::Response::new) })
    }
}

impl Service<Request<Body>> for Orders {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Later<Result<Response<Body>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        Box::pin(async {
            let mut server = server::Grpc::new(Codec::default());
            Ok(server.unary(Orders, request).await)
        })
    }
}

/// What a client gets that asks for an order, in a language.
pub(crate) fn ask_in(name: &str, language: Option<&'static str>) -> Result<String, Status> {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = server.local_addr().unwrap();
        let serving = Server::builder().serve_with_incoming(Orders, TcpListenerStream::new(server));
        tokio::spawn(serving);
        let mut request = tonic::Request::new(name.to_owned());
        if let Some(language) = language {
            let language: MetadataValue<Ascii> = MetadataValue::from_static(language);
            request.metadata_mut().insert("accept-language", language);
        }
        let mut client = client::Grpc::new(connect(address).await);
        client.ready().await.unwrap();
        let path = PathAndQuery::from_static("/orders.Orders/Get");
        let answer = client.unary(request, path, Codec::default()).await;
        answer.map(tonic::Response::into_inner)
    })
}

/// The error that a client gets.
pub(crate) fn ask(name: &str) -> Status {
    ask_in(name, None).unwrap_err()
}

async fn connect(server: SocketAddr) -> Channel {
    let endpoint = Endpoint::from_shared(Bytes::from(format!("http://{server}"))).unwrap();
    let endpoint = endpoint.http2_max_header_list_size(MOST);
    endpoint.connect().await.unwrap()
}
