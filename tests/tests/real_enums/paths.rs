//! Paths in messages are printed like `Path::display`, also inside pointers.

use apm_errors::ApmError;
use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    rc::Rc,
    sync::Arc,
};

type File = PathBuf;
type Shared<'a> = Arc<Cow<'a, Path>>;

macro_rules! holders {
    ($($name:ident: $type:ty = $value:expr;)+) => {$(
        #[test]
        fn $name() {
            #[derive(Debug, ApmError)]
            #[apm(code = "PATH.1", status = 404, message = "no {path}, {path:?}, {path}.")]
            struct Named { path: $type }
            #[derive(Debug, ApmError)]
            #[apm(code = "PATH.2", status = 404, message = "[{0:>9}] {} [{0:<9?}]")]
            struct Tuple($type);

            let path = Path::new("a \"b\"/ü");
            let value = |path| -> $type { let make: fn(&'static str) -> $type = $value; make(path) };
            let display = path.display();
            let named = Named { path: value("a \"b\"/ü") };
            assert_eq!(named.to_string(), format!("no {display}, {path:?}, {display}."));
            let tuple = Tuple(value("x/y"));
            let debug = format!("{:<9?}", Path::new("x/y"));
            assert_eq!(tuple.to_string(), format!("[      x/y] x/y [{debug}]"));
            let body: serde_json::Value = serde_json::from_str(&named.to_json()).unwrap();
            assert_eq!(body["errorMessage"], named.to_string());
        }
    )+};
}

holders! {
    path_buf: PathBuf = PathBuf::from;
    reference: &'static Path = |path| Path::new(path);
    reference_to_reference: &'static &'static Path = |path| Box::leak(Box::new(Path::new(path)));
    boxed: Box<Path> = |path| Path::new(path).into();
    boxed_buf: Box<PathBuf> = |path| Box::new(path.into());
    rc: Rc<Path> = |path| Path::new(path).into();
    arc: Arc<Path> = |path| Path::new(path).into();
    arc_buf: Arc<PathBuf> = |path| Arc::new(path.into());
    cow: Cow<'static, Path> = |path| Path::new(path).into();
    alias: File = PathBuf::from;
    alias_of_pointers: Shared<'static> = |path| Arc::new(Path::new(path).into());
}

#[derive(Debug, ApmError)]
enum Mixed<'a, T> {
    #[apm(code = "MIXED.1", status = 500, message("{path}: {len} bytes, {other}", len = path.as_os_str().len()))]
    Argument { path: &'a Path, other: T },
    #[apm(code = "MIXED.2", status = 500, message = "{0:1$} {2:.3} {3:.1}")]
    Widths(PathBuf, usize, &'a Path, String),
    #[apm(code = "MIXED.3", status = 500, message("{shown}", shown = path.display()))]
    Shown { path: &'a Path },
}

#[test]
fn paths_beside_other_fields() {
    let path = Path::new("dir/file");
    let argument = Mixed::Argument { path, other: 'x' };
    assert_eq!(argument.to_string(), "dir/file: 8 bytes, x");
    let widths: Mixed<'_, u8> = Mixed::Widths("a".into(), 3, path, "short".to_owned());
    assert_eq!(widths.to_string(), "a   dir/file s");
    let shown: Mixed<'_, u8> = Mixed::Shown { path };
    assert_eq!(shown.to_string(), "dir/file");
    // A type parameter may be a path only with an argument; it may be a text.
    let nested = Mixed::Argument {
        path,
        other: shown.to_string(),
    };
    assert_eq!(nested.to_string(), "dir/file: 8 bytes, dir/file");
}

/// Methods and traits of the user's with names that the derive may use.
mod names {
    use super::*;
    use std::fmt;

    pub(super) trait Printed {
        fn printed(&self) -> &'static str {
            "not this"
        }
        fn display(&self) -> &'static str {
            "not this"
        }
        fn as_dyn_error(&self) -> &'static str {
            "not this"
        }
    }

    impl<T: ?Sized> Printed for T {}

    #[derive(Debug)]
    pub(super) struct Own;

    #[allow(clippy::unused_self)]
    impl Own {
        #[allow(dead_code)]
        pub(super) fn printed(&self) -> &'static str {
            "not this"
        }
        #[allow(dead_code)]
        pub(super) fn as_dyn_error(&self) -> &'static str {
            "not this"
        }
    }

    impl fmt::Display for Own {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("own")
        }
    }

    impl std::error::Error for Own {}

    #[derive(Debug, ApmError)]
    #[apm(
        code = "NAMES.1",
        status = 500,
        message = "{path} {own}",
        expose_source
    )]
    pub(super) struct Names {
        pub(super) path: PathBuf,
        #[source]
        pub(super) own: Own,
    }
}

#[test]
fn methods_of_fields_are_not_taken() {
    use names::Printed as _;
    let names = names::Names {
        path: "p".into(),
        own: names::Own,
    };
    assert_eq!(names.to_string(), "p own");
    assert_eq!(names.printed(), "not this");
    assert_eq!(names.display(), "not this");
    assert_eq!(names.as_dyn_error(), "not this");
    assert!(std::error::Error::source(&names).is_some());
}
