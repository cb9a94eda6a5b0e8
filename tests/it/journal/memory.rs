//! A disk in memory, which can be slow, full or stuck.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use copboard::file::journal::{Disk, Tape};

/// A disk in memory. Copies of it are the same disk.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    pub(crate) files: Arc<Mutex<BTreeMap<PathBuf, Vec<u8>>>>,
    /// Whether there is no room left.
    pub(crate) full: Arc<AtomicBool>,
    /// How long each write takes.
    pub(crate) delay: Duration,
    /// Held while it doesn't answer.
    pub(crate) stuck: Arc<Mutex<()>>,
    /// Held while files of boards, on another disk, are not answered for.
    pub(crate) others_stuck: Arc<Mutex<()>>,
}

impl Memory {
    /// The only file.
    pub(crate) fn only(&self) -> Vec<u8> {
        let files = self.files.lock().unwrap();
        assert_eq!(files.len(), 1, "{:?}", files.keys());
        files.values().next().unwrap().clone()
    }

    /// It answers no write before what is returned is dropped.
    pub(crate) fn stick(&self) -> MutexGuard<'_, ()> {
        self.stuck.lock().unwrap()
    }

    fn check(&self) -> io::Result<()> {
        drop(self.stuck.lock().unwrap());
        std::thread::sleep(self.delay);
        if self.full.load(Ordering::Relaxed) { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

struct MemoryTape(Memory, PathBuf);

impl Tape for MemoryTape {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        // A full disk takes half.
        let fits = if self.0.full.load(Ordering::Relaxed) { bytes.len() / 2 } else { bytes.len() };
        self.0.files.lock().unwrap().entry(self.1.clone()).or_default().extend(&bytes[..fits]);
        self.0.check()
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.check()
    }

    fn is_at(&self, path: &Path) -> bool {
        self.0.files.lock().unwrap().contains_key(path)
    }
}

impl Disk for Memory {
    fn now(&self) -> u64 {
        1
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Tape>> {
        let before = self.files.lock().unwrap().insert(path.to_owned(), vec![]);
        assert_eq!(before, None, "nothing is written over");
        Ok(Box::new(MemoryTape(self.clone(), path.to_owned())))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        drop(self.others_stuck.lock().unwrap());
        self.files.lock().unwrap().get(path).cloned().ok_or(io::ErrorKind::NotFound.into())
    }

    fn rename(&self, path: &Path, to: &Path) -> io::Result<()> {
        let mut files = self.files.lock().unwrap();
        let bytes = files.remove(path).ok_or(io::ErrorKind::NotFound)?;
        files.insert(to.to_owned(), bytes);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.files.lock().unwrap().remove(path).map(drop).ok_or(io::ErrorKind::NotFound.into())
    }

    fn sync_folder(&self, _path: &Path) {}
}
