@MappedSuperclass
class Row { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id; @Column(length = 20) String addtime; }
@Entity @Table(name = "backup") class Backup extends Row { int type; String name; @Column(name = "pid") Integer parent; @Column(length = 500) String filename; long size; }
@Entity @Table(name = "binding") class Binding extends Row { @ManyToOne(optional = false) @JoinColumn(name = "pid") Site site; @Column(unique = true) String domain; @Column(length = 1000) String path; @ColumnDefault("80") int port; }
@Entity @Table(name = "config") class Config extends Row { String webserver; @Column(name = "backup_path") String backupPath; @Column(name = "sites_path") String sitesPath; @ColumnDefault("0") Integer status; String mysqlRoot; }
@Entity @Table(name = "crontab", indexes = @Index(name = "ix_crontab_name", columnList = "name")) class Crontab extends Row { String name; @Column(length = 30) String type; @Column(name = "where1") String where1; @Column(name = "where_hour") Integer hour; @Column(name = "where_minute") Integer minute; @Column(length = 10000) String sBody; @Column(name = "`echo`") String echo; }
@Entity @Table(name = "`databases`") class Db extends Row { @ManyToOne @JoinColumn(name = "pid") Site site; String name; String username; String password; @Column(name = "accept") String accept; @Column(length = 1000) String ps; @ColumnDefault("'MySQL'") @Column(length = 20, nullable = false) String kind; }
@Entity @Table(name = "firewall") class Firewall extends Row { @Column(length = 60) String port; @Column(length = 255) String ps; }
@Entity @Table(name = "ftps") class Ftp extends Row { @ManyToOne @JoinColumn(name = "pid") Site site; String name; String password; String path; @Column(length = 1) @ColumnDefault("'1'") String status; String ps; }
@Entity @Table(name = "logs") class Log extends Row { String type; @Lob String log; @ManyToOne @JoinColumn(name = "uid") PanelUser user; @Column(length = 60) String username; }
@Entity @Table(name = "sites", uniqueConstraints = @UniqueConstraint(columnNames = "name")) class Site extends Row { String name; @Column(length = 1000) String path; @Column(length = 10) String status; @Column(name = "`index`", length = 255) String index; String ps; LocalDate edate; @ManyToOne @JoinColumn(name = "type_id") SiteType type; @Column(name = "ssl_enabled", nullable = false) @ColumnDefault("0") int ssl; }
@Entity @Table(name = "site_types") class SiteType extends Row { @Column(unique = true, length = 100) String name; }
@Entity @Table(name = "domain") class Domain extends Row { @ManyToOne @JoinColumn(name = "pid") @OnDelete(action = OnDeleteAction.CASCADE) Site site; String name; int port; }
@Entity @Table(name = "users") class PanelUser extends Row { @Column(unique = true, length = 60) String username; @Column(length = 255) String password; @Column(name = "login_ip") String loginIp; @Column(name = "login_time") Instant loginTime; String phone; String email; @Column(length = 12) String salt; }
@Entity @Table(name = "tasks") class Task extends Row { String name; String type; int status; @Column(name = "`start`") Integer start; @Column(name = "`end`") Integer end; @Lob String execstr; }
@Entity @Table(name = "task_list") class TaskItem extends Row { @ManyToOne Task task; String shell; String other; }
@Entity @Table(name = "api_keys") class ApiKey { @Id UUID id; @Column(name = "`key`", nullable = false, unique = true, length = 64) String key; @Column(length = 5000) String permissions; @Column(nullable = false) Instant created; Instant expires; @ManyToOne PanelUser owner; }
@Entity @Table(name = "load_average") class Load extends Row { float pro; float one; float five; float fifteen; }
@Entity @Table(name = "cpuio") class Cpu extends Row { @Column(precision = 5, scale = 2) BigDecimal pro; @Column(precision = 5, scale = 2) BigDecimal mem; }
@Entity @Table(name = "diskio") class Disk extends Row { long readCount; long writeCount; long readBytes; }
@Entity @Table(name = "network") class Network extends Row { double up; double down; @Column(name = "total_up") Long totalUp; }
@Entity @Table(name = "download_token") class DownloadToken extends Row { @Column(unique = true, length = 48) String token; long expire; int count; }
@Entity @Table(name = "messages") class PanelMessage extends Row { @Column(name = "was_read", nullable = false) @ColumnDefault("false") boolean read; @Column(name = "msg") String text; short level; }
@Entity @Table(name = "temp_login") class TempLogin extends Row { @ManyToOne PanelUser user; @Column(name = "expire", nullable = false) Long expire; byte state; }
@Entity @Table(name = "security") class Security extends Row { String type; @Column(name = "`key`") String key; }
@Entity @Table(name = "div_list") class Part extends Row { @ManyToOne Part parent; @Column(name = "`order`") int order; }
@Entity @Table(name = "panel") class Panel extends Row { String title; String url; String username; int click; }
@Entity @Table(name = "docker_hosts") class DockerHost extends Row { @Column(unique = true) String url; Boolean tls; @ElementCollection Set<String> labels; }
@Entity @Table(name = "wp_sites") class WpSite { @Id Integer siteId; @MapsId @OneToOne Site site; String prefix; }
