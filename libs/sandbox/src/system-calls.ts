/** Numbers of one call on the processors that filters are made for; null where it does not exist. */
export interface SystemCall {
  readonly x64: number | null;
  readonly arm64: number | null;
}

const call = (x64: number | null, arm64: number | null): SystemCall => ({ x64, arm64 });

/** From here on numbers are of calls that this list has not seen: linux 6.12 ends with `mseal`. */
export const LAST_KNOWN_CALL = 462;

/** What no process behind a wall may ask of the kernel, by what it would reach. */
export const REFUSED_CALLS = {
  /** No way to anybody, of this machine or another. A pair of sockets that knows only itself is another call. */
  sockets: {
    socket: call(41, 198),
    connect: call(42, 203),
    bind: call(49, 200),
    listen: call(50, 201),
    accept: call(43, 202),
    accept4: call(288, 242),
  },
  /** Nothing can be read out of, sent to or done to a process, though it is the same user's. */
  otherProcesses: {
    ptrace: call(101, 117),
    process_vm_readv: call(310, 270),
    process_vm_writev: call(311, 271),
    process_madvise: call(440, 440),
    process_mrelease: call(448, 448),
    kcmp: call(312, 272),
    pidfd_open: call(434, 434),
    pidfd_getfd: call(438, 438),
    pidfd_send_signal: call(424, 424),
    kill: call(62, 129),
    tkill: call(200, 130),
    tgkill: call(234, 131),
    rt_sigqueueinfo: call(129, 138),
    rt_tgsigqueueinfo: call(297, 240),
    migrate_pages: call(256, 238),
    move_pages: call(279, 239),
    setpriority: call(141, 140),
    ioprio_set: call(251, 30),
    set_mempolicy_home_node: call(450, 450),
  },
  /** System V and POSIX objects belong to the user, not to a folder: Postgres has some. */
  sharedMemory: {
    shmget: call(29, 194),
    shmat: call(30, 196),
    shmctl: call(31, 195),
    shmdt: call(67, 197),
    semget: call(64, 190),
    semop: call(65, 193),
    semctl: call(66, 191),
    semtimedop: call(220, 192),
    msgget: call(68, 186),
    msgsnd: call(69, 189),
    msgrcv: call(70, 188),
    msgctl: call(71, 187),
    mq_open: call(240, 180),
    mq_unlink: call(241, 181),
    mq_timedsend: call(242, 182),
    mq_timedreceive: call(243, 183),
    mq_notify: call(244, 184),
    mq_getsetattr: call(245, 185),
  },
  /** No second root, no mount, no file by its handle instead of its path. */
  namespaces: {
    unshare: call(272, 97),
    setns: call(308, 268),
    mount: call(165, 40),
    umount2: call(166, 39),
    pivot_root: call(155, 41),
    chroot: call(161, 51),
    fsopen: call(430, 430),
    fsconfig: call(431, 431),
    fsmount: call(432, 432),
    fspick: call(433, 433),
    move_mount: call(429, 429),
    open_tree: call(428, 428),
    mount_setattr: call(442, 442),
    statmount: call(457, 457),
    listmount: call(458, 458),
    name_to_handle_at: call(303, 264),
    open_by_handle_at: call(304, 265),
  },
  /** Landlock says nothing of owners, modes and times: a key file could be opened to others. */
  fileAttributes: {
    chmod: call(90, null),
    fchmod: call(91, 52),
    fchmodat: call(268, 53),
    fchmodat2: call(452, 452),
    chown: call(92, null),
    lchown: call(94, null),
    fchown: call(93, 55),
    fchownat: call(260, 54),
    setxattr: call(188, 5),
    lsetxattr: call(189, 6),
    fsetxattr: call(190, 7),
    removexattr: call(197, 14),
    lremovexattr: call(198, 15),
    fremovexattr: call(199, 16),
    utime: call(132, null),
    utimes: call(235, null),
    futimesat: call(261, null),
    utimensat: call(280, 88),
    mknod: call(133, null),
    mknodat: call(259, 33),
    fanotify_init: call(300, 262),
    fanotify_mark: call(301, 263),
  },
  /** Large parts of the kernel that neither Node nor llama.cpp needs. */
  kernelSurface: {
    bpf: call(321, 280),
    perf_event_open: call(298, 241),
    io_uring_setup: call(425, 425),
    io_uring_enter: call(426, 426),
    io_uring_register: call(427, 427),
    userfaultfd: call(323, 282),
    keyctl: call(250, 219),
    add_key: call(248, 217),
    request_key: call(249, 218),
    seccomp: call(317, 277),
    memfd_secret: call(447, 447),
    modify_ldt: call(154, null),
    personality: call(135, 92),
    uselib: call(134, null),
    vmsplice: call(278, 75),
    lsm_set_self_attr: call(460, 460),
  },
  /** What only an administrator may, whoever starts the service. */
  machine: {
    kexec_load: call(246, 104),
    kexec_file_load: call(320, 294),
    reboot: call(169, 142),
    init_module: call(175, 105),
    finit_module: call(313, 273),
    delete_module: call(176, 106),
    swapon: call(167, 224),
    swapoff: call(168, 225),
    acct: call(163, 89),
    quotactl: call(179, 60),
    quotactl_fd: call(443, 443),
    nfsservctl: call(180, 42),
    syslog: call(103, 116),
    vhangup: call(153, 58),
    sethostname: call(170, 161),
    setdomainname: call(171, 162),
    settimeofday: call(164, 170),
    clock_settime: call(227, 112),
    clock_adjtime: call(305, 266),
    adjtimex: call(159, 171),
    iopl: call(172, null),
    ioperm: call(173, null),
    sysfs: call(139, null),
    ustat: call(136, null),
    _sysctl: call(156, null),
    lookup_dcookie: call(212, 18),
    create_module: call(174, null),
    get_kernel_syms: call(177, null),
    query_module: call(178, null),
  },
} satisfies Record<string, Readonly<Record<string, SystemCall>>>;

/** What is refused to a process that may not start others, and is otherwise the way to start them. */
export const FORKS = { fork: call(57, null), vfork: call(58, null) };

/** What is allowed or refused by its arguments. */
export const LOOKED_INTO = {
  clone: call(56, 220),
  clone3: call(435, 435),
  socketpair: call(53, 199),
  ioctl: call(16, 29),
  prlimit64: call(302, 261),
  sched_setaffinity: call(203, 122),
  sched_setscheduler: call(144, 119),
  sched_setparam: call(142, 118),
  sched_setattr: call(314, 274),
};
