@MappedSuperclass
abstract class Stamped {
    @Column(name = "created_at", nullable = false, updatable = false) @CreationTimestamp Instant createdAt;
    @Column(name = "updated_at") @UpdateTimestamp Instant updatedAt;
    @Version @Column(nullable = false) int version;
}

@MappedSuperclass
abstract class Numbered<K> extends Stamped {
    @Id @GeneratedValue K id;
}

@Entity
@Table(name = "users", uniqueConstraints = @UniqueConstraint(name = "uq_users_email", columnNames = "email"))
class User extends Numbered<UUID> {
    enum Role { OWNER, ADMIN, AGENT, VIEWER }
    @Column(nullable = false, length = 320) @NaturalId(mutable = true) String email;
    @Column(name = "password_hash", length = 100) String passwordHash;
    @Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) @ColumnDefault("'VIEWER'") Role role;
    @Column(name = "is_active", nullable = false) @ColumnDefault("true") boolean active;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "user_settings", joinColumns = @JoinColumn(name = "user_id"))
    @MapKeyColumn(name = "setting", length = 60)
    @Column(name = "content", length = 1000)
    Map<String, String> settings;
}

@Entity
@Table(name = "sessions", indexes = @Index(name = "ix_sessions_expiry", columnList = "expires_at desc, user_id"))
class LoginSession {
    @Id @Column(length = 64) String token;
    @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "user_id") @OnDelete(action = OnDeleteAction.CASCADE) User user;
    @Column(name = "expires_at", nullable = false) Instant expiresAt;
    @Column(length = 45) String address;
}

@Entity
@Table(name = "workspaces")
class Workspace extends Numbered<UUID> {
    @Column(nullable = false, length = 120) String name;
    @Column(nullable = false, unique = true, length = 60) String slug;
    @ManyToOne(optional = false) User owner;
    @OneToMany(mappedBy = "workspace", cascade = CascadeType.ALL) Set<Membership> members;
}

@Embeddable
record MembershipId(@Column(name = "workspace_id") UUID workspaceId, @Column(name = "user_id") UUID userId) implements Serializable {}

@Entity
@Table(name = "workspace_members")
class Membership {
    @EmbeddedId MembershipId id;
    @MapsId("workspaceId") @ManyToOne @JoinColumn(name = "workspace_id") Workspace workspace;
    @MapsId("userId") @ManyToOne @JoinColumn(name = "user_id") User user;
    @Column(name = "joined_at") LocalDateTime joinedAt;
}

@Embeddable
class Contact {
    @Column(length = 40) String phone;
    @Column(length = 320) String mail;
    @Embedded Address address;
}

@Embeddable
class Address {
    String street;
    @Column(length = 20) String zip;
    @Column(length = 2) String country;
}

@Entity
@Table(name = "leads", indexes = {@Index(columnList = "workspace_id, stage"), @Index(columnList = "score")})
@Check(name = "ck_leads_score", constraints = "score between 0 and 100")
class Lead extends Numbered<UUID> {
    enum Stage { NEW, CONTACTED, QUALIFIED, WON, LOST }
    @ManyToOne(optional = false) @JoinColumn(name = "workspace_id", foreignKey = @ForeignKey(name = "fk_leads_workspace")) Workspace workspace;
    @ManyToOne @JoinColumn(name = "assigned_to") @OnDelete(action = OnDeleteAction.SET_NULL) User assignedTo;
    @Column(name = "full_name", nullable = false, length = 200) String fullName;
    @Enumerated(EnumType.STRING) Stage stage;
    @ColumnDefault("0") int score;
    @Column(name = "deal_value", precision = 14, scale = 2) BigDecimal dealValue;
    @Embedded Contact contact;
    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "phone", column = @Column(name = "work_phone", length = 40)),
        @AttributeOverride(name = "mail", column = @Column(name = "work_mail", length = 320)),
        @AttributeOverride(name = "address.street", column = @Column(name = "work_street")),
        @AttributeOverride(name = "address.zip", column = @Column(name = "work_zip", length = 20)),
        @AttributeOverride(name = "address.country", column = @Column(name = "work_land", length = 2))})
    Contact work;
    @ElementCollection @CollectionTable(name = "lead_tags", uniqueConstraints = @UniqueConstraint(columnNames = {"lead_id", "tag"})) @Column(name = "tag", length = 40, nullable = false) List<String> tags;
    @Formula("score * 2") int doubleScore;
}

@Entity
@Table(name = "messages")
class Message extends Numbered<UUID> {
    enum Direction { IN, OUT }
    @ManyToOne(optional = false) Lead lead;
    @ManyToOne User sender;
    @Enumerated Direction direction;
    @Lob String body;
    @Column(name = "read_at") OffsetDateTime readAt;
    @ManyToOne Message inReplyTo;
    @ManyToOne Template template;
}

@Entity
@Table(name = "message_templates", uniqueConstraints = @UniqueConstraint(columnNames = {"workspace_id", "title", "locale"}))
class Template extends Numbered<UUID> {
    @ManyToOne(optional = false) Workspace workspace;
    @Column(length = 80) String title;
    @Column(length = 10) String locale;
    @Column(length = 15000) String content;
}

@Entity
@Table(name = "playbooks")
class Playbook extends Numbered<UUID> {
    @ManyToOne(optional = false) Workspace workspace;
    String name;
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true) @JoinColumn(name = "playbook_id", nullable = false) @OrderColumn(name = "place") List<Step> steps;
}

@Entity
@Table(name = "playbook_steps")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 16)
abstract class Step { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; Duration delay; }
@Entity @DiscriminatorValue("send") class SendStep extends Step { @ManyToOne Template template; }
@Entity @DiscriminatorValue("wait") class WaitStep extends Step { Integer days; }
@Entity @DiscriminatorValue("call") class CallStep extends Step { @ManyToOne Webhook webhook; }

@Entity
@Table(name = "integrations")
class Integration extends Numbered<UUID> {
    @ManyToOne(optional = false) Workspace workspace;
    @Column(length = 30, nullable = false) String provider;
    byte[] credentials;
    @Column(name = "last_sync") ZonedDateTime lastSync;
}

@Entity
@Table(name = "webhooks")
class Webhook extends Numbered<UUID> {
    @ManyToOne(optional = false) Workspace workspace;
    @Column(length = 2000, nullable = false) String url;
    @ElementCollection @Enumerated(EnumType.STRING) @CollectionTable(name = "webhook_events") @Column(name = "event") Set<Event> events;
    enum Event { LEAD_CREATED, LEAD_WON, MESSAGE_SENT }
}

@Entity
@Table(name = "analytics_events", indexes = @Index(columnList = "occurred_at"))
class AnalyticsEvent {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(length = 60, nullable = false) String name;
    @Column(name = "occurred_at", nullable = false) @ColumnDefault("'2020-01-01 00:00:00'") LocalDateTime occurredAt;
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "user_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) User user;
    double amount;
}

@Entity
@Table(name = "notifications")
class Notification extends Numbered<UUID> {
    @ManyToOne(optional = false) User user;
    String text;
    Boolean seen;
    @Any @AnyDiscriminator(DiscriminatorType.STRING) @AnyDiscriminatorValue(discriminator = "lead", entity = Lead.class) @AnyDiscriminatorValue(discriminator = "message", entity = Message.class)
    @AnyKeyJavaClass(UUID.class) @Column(name = "subject_kind", length = 20) @JoinColumn(name = "subject_id") Object subject;
}

@Entity
@Table(name = "audit_log")
@Immutable
class AuditEntry {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit") @SequenceGenerator(name = "audit", sequenceName = "audit_numbers", allocationSize = 100) Long id;
    @Column(name = "actor", length = 320) String actor;
    @Column(name = "what", nullable = false, length = 4000) String what;
    @Column(name = "at_time") LocalTime at;
    Character severity;
}
