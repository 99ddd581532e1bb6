//! A small HTTP server on this machine only, for looking at the page and for the browser tests.

mod headers;
mod reply;
mod route;

use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, http};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;

use crate::process::error::{Failure, Result};
use crate::project::Project;
use crate::site;
use crate::tools::Tools;

use reply::Reply;
pub(crate) use route::Site;

/// `cargo xtask serve`: the page straight from its sources, so that an edit shows on reload.
pub(crate) fn run(project: &Project, tools: &Tools, port: u16, build_first: bool) -> Result {
    if build_first {
        site::wasm_if_stale(project, tools)?;
        site::modules(project, tools)?;
    } else if !project.wasm_module().is_file() {
        eprintln!("note: the WebAssembly module is not built, so the page cannot summarise");
    }
    let site = Site::folder(project.www()).with("/nutgraf/", project.js());
    let running = Running::start(site, port)?;
    println!("Nutgraf is at {} (Ctrl+C stops it)", running.address());
    running.wait()
}

/// A server at work in the background. It stops when this is dropped.
pub(crate) struct Running {
    runtime: Runtime,
    accepting: JoinHandle<()>,
    address: SocketAddr,
}

impl Running {
    /// Listens on 127.0.0.1; port 0 takes any free one.
    pub(crate) fn start(site: Site, port: u16) -> Result<Self> {
        let cannot = |error: io::Error| {
            Failure::new(format!(
                "cannot listen on 127.0.0.1:{port}: {error}\n(--port 0 takes any free port)"
            ))
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(cannot)?;
        listener.set_nonblocking(true).map_err(cannot)?;
        let address = listener.local_addr().map_err(cannot)?;
        // Two threads, so that reading a file for one reader keeps no other waiting.
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(cannot)?;
        let listener = {
            let _in_runtime = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(cannot)?
        };
        let accepting = runtime.spawn(accept(listener, Arc::new(site)));
        Ok(Self {
            runtime,
            accepting,
            address,
        })
    }

    /// The page's address.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is stopped.
    pub(crate) fn wait(self) -> Result {
        let ended = self.runtime.block_on(self.accepting);
        ended.map_err(|error| Failure::new(format!("the server stopped: {error}")))
    }
}

/// Takes connections, each into a task of its own, for as long as the runtime lives.
async fn accept(listener: tokio::net::TcpListener, site: Arc<Site>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(converse(stream, Arc::clone(&site)));
            }
            // Out of file handles, say. Trying again at once would only use up the processor.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// Answers the requests of one connection.
fn converse(stream: TcpStream, site: Arc<Site>) -> impl Future<Output = ()> {
    let service = service_fn(move |request: Request<Incoming>| {
        let response = answer(&request, &site);
        async move { response }
    });
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    async move {
        // The reader may have gone away in the middle, which is no error of ours.
        let _ = connection.await;
    }
}

fn answer(
    request: &Request<Incoming>,
    site: &Site,
) -> http::Result<Response<http_body_util::Full<hyper::body::Bytes>>> {
    Reply::to(request.method(), request.uri().path(), site).into_response(site)
}

#[cfg(test)]
mod tests;
