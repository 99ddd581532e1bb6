//! What tags, roles and names mean.
