use std::path::Path;

/// Whether the file lies where several machines, or a program in between, serve
/// it: the shared memory of SQLite's write-ahead log does not work there.
#[cfg(target_os = "linux")]
pub(crate) fn is_network_drive(path: &Path) -> bool {
    rustix::fs::statfs(path).is_ok_and(|about| is_network_kind(about.f_type.cast_unsigned()))
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn is_network_drive(_path: &Path) -> bool {
    false
}

/// Magic numbers of `statfs(2)`: NFS, SMB (three ages of it), AFS, Ceph, 9P,
/// FUSE (sshfs and the clouds), Coda, and the shared folders of two hypervisors.
#[cfg(target_os = "linux")]
fn is_network_kind(magic: u64) -> bool {
    const KINDS: [u64; 11] = [
        0x6969,
        0x517B,
        0xFF53_4D42,
        0xFE53_4D42,
        0x5346_414F,
        0x00C3_6400,
        0x0102_1997,
        0x6573_5546,
        0x7375_7245,
        0x786F_4256,
        0xBACB_ACBC,
    ];
    KINDS.contains(&(magic & 0xFFFF_FFFF))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::is_network_kind;

    #[test]
    fn a_share_is_a_network_drive_and_a_disk_is_not() {
        assert!(is_network_kind(0x6969));
        assert!(is_network_kind(0xFFFF_FFFF_FE53_4D42));
        assert!(!is_network_kind(0xEF53));
    }
}
