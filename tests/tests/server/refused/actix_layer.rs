//! The middleware of actix-web: answers that it does not change, and the errors of other middleware.

use super::{
    actix_web::{answer, get, routes},
    cases::{PROBLEM, Refusal, body},
};
use crate::{cases::OrderError, log::logged};
use actix_web::{
    App, Error, HttpResponse,
    dev::{Service, ServiceRequest},
    middleware::{Next, from_fn},
    rt::System,
    test::init_service,
    web,
};
use allocation_counter::measure;
use apm_errors::{ApmError, ErrorResponse, actix_web::ErrorLayer};
use std::{
    pin::pin,
    task::{Context, Waker},
};

#[test]
fn a_success_costs_no_allocation() {
    System::new().block_on(async {
        let routes = |app: &mut web::ServiceConfig| {
            app.route("/", web::get().to(HttpResponse::NoContent));
        };
        let bare = init_service(App::new().configure(routes)).await;
        let plain = init_service(App::new().configure(routes).wrap(ErrorLayer)).await;
        let layer = ErrorLayer.undocumented::<Refusal>();
        let app = init_service(App::new().configure(routes).wrap(layer)).await;
        // actix-web keeps what a request has allocated for the next one.
        drop(bare.call(get("/").to_request()).await);
        let bare = allocations(bare.call(get("/").to_request()));
        let plain = allocations(plain.call(get("/").to_request()));
        // Of both middlewares, actix-web boxes the future.
        assert_eq!(allocations(app.call(get("/").to_request())), plain);
        assert!(plain <= bare + 1, "{plain} and {bare}");
    });
}

fn allocations<T>(future: impl Future<Output = T>) -> u64 {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    let polled = measure(|| assert!(future.as_mut().poll(&mut context).is_ready()));
    polled.count_total
}

#[test]
fn json_is_kept_unless_it_is_to_be_replaced() {
    System::new().block_on(async {
        let routes = |app: &mut web::ServiceConfig| {
            app.configure(routes)
                .route(
                    "/foreign",
                    web::get().to(async || HttpResponse::Conflict().json([1])),
                )
                .route(
                    "/own",
                    web::get().to(async || Err::<String, _>(OrderError::SoldOut)),
                )
                .route(
                    "/mixed",
                    web::get()
                        .to(async || Err::<String, _>(ErrorResponse::from(OrderError::SoldOut))),
                );
        };
        let layer = ErrorLayer.undocumented::<Refusal>();
        let keeping = init_service(App::new().configure(routes).wrap(layer)).await;
        let layer = layer.replacing_json();
        let replacing = init_service(App::new().configure(routes).wrap(layer)).await;
        let any = |_: &Error| true;
        let kept = answer(&keeping, get("/foreign").to_request(), any).await;
        assert_eq!((&*kept.body, kept.headers.get("vary")), ("[1]", None));
        let replaced = answer(&replacing, get("/foreign").to_request(), any).await;
        assert_eq!(replaced.body, body(409, "*/*"));
        for path in ["/own", "/mixed", "/guarded/sold-out", "/guarded/mixed"] {
            let (own, events) = logged(answer(&replacing, get(path).to_request(), any)).await;
            assert_eq!(own.body, OrderError::SoldOut.to_json());
            assert_eq!(events.len(), 1, "{events:?}");
        }
    });
}

/// A documented error from a middleware: for any type, it is negotiated and logged once, before the layer
/// lets it out.
#[test]
fn the_error_of_a_middleware_is_logged_inside() {
    System::new().block_on(async {
        let outside = from_fn(async |request: ServiceRequest, next: Next<_>| {
            let (answer, events) = logged(next.call(request)).await;
            assert_eq!(events.len(), 1, "{events:?}");
            answer
        });
        let plain = App::new().configure(routes).wrap(ErrorLayer).wrap(outside);
        let plain = init_service(plain).await;
        for how in ["sold-out", "mixed"] {
            let request = get(&format!("/guarded/{how}")).insert_header(("accept", PROBLEM));
            let (answer, events) = logged(answer(&plain, request.to_request(), |_| true)).await;
            assert!(events.is_empty(), "it was logged inside: {events:?}");
            assert_eq!(answer.headers.get("content-type").unwrap(), PROBLEM);
            assert!(answer.body.contains("SVCSTG.ORD.409001"), "{}", answer.body);
        }
    });
}
