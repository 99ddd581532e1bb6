//! An HTTP server on this machine only, for looking at the page and for the browser tests.

mod headers;
mod site;
#[cfg(test)]
mod tests;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, HOST};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;

use crate::process::error::{Context, Result};

pub(crate) use site::Site;

/// A server that runs in the background until it is dropped.
pub(crate) struct Running {
    runtime: Runtime,
    serving: JoinHandle<io::Result<()>>,
    address: SocketAddr,
}

impl Running {
    /// Listens on 127.0.0.1; port 0 takes any free one.
    pub(crate) fn start(site: Site, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("cannot listen on 127.0.0.1:{port} (--port 0 takes any free port)")
        })?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let listener = {
            let _in_runtime = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let router = router(site, address.port());
        let serving = runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self {
            runtime,
            serving,
            address,
        })
    }

    /// The page's address.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is stopped.
    pub(crate) fn wait(self) -> Result {
        Ok(self.runtime.block_on(self.serving)??)
    }
}

fn router(site: Site, port: u16) -> Router {
    let guarded = Arc::new((site.clone(), port));
    site.router()
        .layer(middleware::from_fn_with_state(guarded, answer))
}

/// Refuses requests for another host or for a private file, and adds the headers that every response
/// has. The router answers the others.
async fn answer(State(guarded): State<Arc<(Site, u16)>>, request: Request, next: Next) -> Response {
    let (site, port) = &*guarded;
    let file = site.file(request.uri().path());
    let policy = headers::policy(file.as_deref(), site.file("/").as_deref());
    // Another site can make its own name lead to 127.0.0.1, and its scripts could then read this one.
    let mut response = if !is_own_host(request.headers().get(HOST), *port) {
        (
            StatusCode::MISDIRECTED_REQUEST,
            "This server answers as localhost only.\n",
        )
            .into_response()
    } else if file.is_none() {
        (StatusCode::NOT_FOUND, "Not found.\n").into_response()
    } else {
        next.run(request).await
    };
    let all = response.headers_mut();
    headers::add_fixed(all);
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        all.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn is_own_host(host: Option<&HeaderValue>, port: u16) -> bool {
    let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
    // Browsers leave out port 80.
    let without_port = host.strip_suffix(&format!(":{port}"));
    let name = without_port.or((port == 80).then_some(host));
    matches!(name, Some("127.0.0.1" | "localhost"))
}
