//! A code is that of one type.

use apm_errors::{ApmError, ApmErrorCode, assert_disjoint};

#[derive(Debug, ApmError)]
#[apm(code = "SVCSTG.ATS.400101", status = 400)]
struct BadProject;

assert_disjoint!(BadProject, ApmErrorCode); // told

fn main() {}
