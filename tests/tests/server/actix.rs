//! actix-web, over sockets.

use crate::{
    answers,
    cases::{OrderError, order, order_error},
    client::Client,
};
use actix_web::{
    App, Error, HttpResponse, HttpServer,
    body::MessageBody,
    dev::{ServerHandle, Service, ServiceRequest, ServiceResponse},
    http::header::HeaderValue,
    middleware::{Next, from_fn},
    rt, web,
};
use apm_errors::{ApmErrorCode, ErrorResponse, actix_web::ErrorLayer};
use std::{
    net::{SocketAddr, TcpListener},
    sync::mpsc,
    thread::{self, JoinHandle},
};

/// A server that lives as long as this does.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start(workers: usize) -> Self {
        Self::serve(workers, routes)
    }

    pub(crate) fn serve(workers: usize, routes: fn(&mut web::ServiceConfig)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, receiver) = mpsc::channel();
        let thread = thread::spawn(move || {
            rt::System::new().block_on(async move {
                let server = HttpServer::new(move || App::new().configure(routes))
                    .listen(listener)
                    .unwrap()
                    .workers(workers)
                    .disable_signals()
                    .run();
                sender.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        let handle = receiver.recv().unwrap();
        Self {
            address,
            handle,
            thread: Some(thread),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The command is sent by the call; the future only waits for it.
        drop(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

/// All of it under `/plain`, and with the layer under `/layer`.
fn routes(app: &mut web::ServiceConfig) {
    app.service(web::scope("/plain").wrap_fn(mark).configure(handlers))
        .service(
            web::scope("/layer")
                .wrap(ErrorLayer)
                .wrap_fn(mark)
                .configure(handlers),
        );
}

fn handlers(scope: &mut web::ServiceConfig) {
    scope
        .service(
            web::resource("/orders/{name}")
                .get(mixed)
                .head(mixed)
                .post(mixed),
        )
        .route("/direct/{name}", web::get().to(direct))
        .route("/panic", web::get().to(panics))
        .service(
            web::resource("/guarded")
                .wrap(from_fn(guard))
                .get(HttpResponse::Ok),
        );
}

async fn mixed(name: web::Path<String>) -> Result<String, ErrorResponse> {
    tokio::task::yield_now().await;
    order(&name)
}

async fn direct(name: web::Path<String>) -> Result<String, OrderError> {
    tokio::task::yield_now().await;
    Err(order_error(&name))
}

async fn panics() -> String {
    panic!("{}", crate::cases::SECRET)
}

/// A middleware that fails before any handler.
async fn guard(
    _: ServiceRequest,
    _: Next<impl MessageBody>,
) -> Result<ServiceResponse<String>, Error> {
    Err(ErrorResponse::from(ApmErrorCode::InvalidProjectId))?
}

/// A middleware that looks for the error of an answer, and adds its code to the answer.
fn mark<S, B>(
    request: ServiceRequest,
    service: &S,
) -> impl Future<Output = Result<ServiceResponse<B>, Error>> + use<S, B>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    let answer = service.call(request);
    async {
        let mut answer = answer.await?;
        let error = answer.response().error();
        let mixed = error.and_then(Error::as_error::<ErrorResponse>);
        let mixed = mixed.and_then(ErrorResponse::downcast_ref);
        let error = mixed.or(error.and_then(Error::as_error));
        if let Some(OrderError::SoldOut) = error {
            let found = HeaderValue::from_static("sold out");
            let name = actix_web::http::header::HeaderName::from_static("x-found");
            answer.headers_mut().insert(name, found);
        }
        Ok(answer)
    }
}

answers::every_framework!();

#[test]
fn every_error_is_its_status_its_type_and_its_body() {
    let server = Server::start(1);
    answers::bodies(server.address, answers::unmarked());
}

#[test]
fn the_layer_reaches_middleware_that_fails_and_errors_are_found() {
    let server = Server::start(1);
    let mut client = Client::connect(server.address);
    let guarded = client.get("/layer/guarded", &["application/problem+json"]);
    assert_eq!(
        guarded.header("content-type"),
        Some("application/problem+json")
    );
    assert_eq!(guarded.header("vary"), Some("accept, accept-language"));
    let guarded = client.get("/plain/guarded", &["application/problem+json"]);
    assert_eq!(guarded.header("content-type"), Some("application/json"));
    assert_eq!(guarded.status, "400 Bad Request");

    for path in [
        "/layer/orders/sold-out",
        "/layer/direct/sold-out",
        "/plain/orders/sold-out",
    ] {
        assert_eq!(client.get(path, &[]).header("x-found"), Some("sold out"));
    }
}
