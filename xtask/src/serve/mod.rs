//! An HTTP server on this machine only, for looking at the page and for the browser tests.

mod headers;
#[cfg(test)]
mod tests;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{HOST, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::process::error::{Context, Result};

/// The folders that are served.
#[derive(Debug)]
pub(crate) struct Site {
    /// The folder with the page.
    pub(crate) page: PathBuf,
    /// The npm package, served under nutgraf/, if the folder of the page does not contain it.
    pub(crate) package: Option<PathBuf>,
}

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
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).enable_all().build()?;
        let serving = runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router(site, address.port())).await
        });
        Ok(Self { runtime, serving, address })
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

/// `ServeDir` knows content types, ranges, HEAD and the slash after a folder's address, and lets no
/// address climb out of its folder.
fn router(site: Site, port: u16) -> Router {
    let mut router = Router::new().fallback_service(ServeDir::new(&site.page));
    if let Some(package) = &site.package {
        router = router.nest_service("/nutgraf", ServeDir::new(package));
    }
    let state = Arc::new((site, port));
    router.layer(middleware::from_fn_with_state(state, answer))
}

/// Refuses requests for another host or for a hidden file, and sets the headers of every response.
async fn answer(State(state): State<Arc<(Site, u16)>>, request: Request, next: Next) -> Response {
    let (site, port) = &*state;
    // A site on the web can give its own name the address 127.0.0.1, and its scripts could then read
    // every file that is served to that name.
    let response = if !is_own_host(request.headers().get(HOST), *port) {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    } else if is_hidden(request.uri().path()) {
        StatusCode::NOT_FOUND.into_response()
    } else {
        next.run(request).await
    };
    let response = headers::complete(response, &site.page.join("index.html")).await;
    response.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn is_own_host(host: Option<&HeaderValue>, port: u16) -> bool {
    let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
    // Browsers leave out port 80.
    let without_port = host.strip_suffix(&format!(":{port}"));
    let name = without_port.or((port == 80).then_some(host));
    matches!(name, Some("127.0.0.1" | "localhost"))
}

/// Returns whether the address leads to or through a file or folder whose name begins with a dot.
fn is_hidden(address: &str) -> bool {
    percent_decode_str(address).decode_utf8_lossy().contains("/.")
}
