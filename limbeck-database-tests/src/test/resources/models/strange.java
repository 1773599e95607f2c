@MappedSuperclass
abstract class Keyed<ID extends Serializable, P> {
    @Id @GeneratedValue ID id;
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "owner_id") P owner;
    @Column(name = "\"Display Name\"", nullable = false, length = 60) String displayName;
}

@Entity
@Table(name = "\"Tenants\"", indexes = @Index(name = "IX_Tenants", columnList = "\"Display Name\" desc"))
@Check(name = "ck_tenants_limits", constraints = "low <= high")
@Check(constraints = "high < 1000")
class Tenant extends Keyed<Long, Tenant> {
    @Column(nullable = false) @Check(constraints = "low >= 0") int low;
    @ColumnDefault("100") int high;
    @OneToMany(mappedBy = "owner") @OrderBy("displayName") List<Widget> widgets;
    @ManyToAny @AnyDiscriminator(DiscriminatorType.STRING) @Column(name = "item_type", length = 20)
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "W", entity = Widget.class)
    @AnyDiscriminatorValue(discriminator = "G", entity = Gizmo.class)
    @JoinTable(name = "tenant_items", joinColumns = @JoinColumn(name = "tenant_id"), inverseJoinColumns = @JoinColumn(name = "item_id"))
    List<Object> items;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Widget extends Keyed<Long, Tenant> {
    @NotFound(action = NotFoundAction.IGNORE) @ManyToOne Gizmo gone;
    @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Gizmo kept;
    @Embedded Size size;
    @Generated(sql = "low_price + 1") Integer derived;
    @Column(name = "low_price") Integer lowPrice;
    @ColumnTransformer(read = "lower(code)", write = "upper(?)") String code;
    @Enumerated @ColumnDefault("0") Grade grade;
    @Enumerated(EnumType.STRING) @Column(length = 8) Grade word;
    @Convert(converter = GradeLetter.class) @Column(length = 1) Grade letter;
    @JdbcTypeCode(org.hibernate.type.SqlTypes.SMALLINT) Integer small;
    @JdbcTypeCode(org.hibernate.type.SqlTypes.CHAR) UUID text;
    @JdbcTypeCode(org.hibernate.type.SqlTypes.LONG32VARCHAR) String unbounded;
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) @TimeZoneColumn(name = "at_zone") ZonedDateTime at;
    @Column(precision = 0) Instant seconds;
    @Column(precision = 9) @JdbcTypeCode(org.hibernate.type.SqlTypes.TIMESTAMP) Instant nano;
    @Temporal(TemporalType.TIME) Date clock;
    Calendar calendar;
    LocalTime opens;
}

enum Grade { A, B, C }

@Converter
class GradeLetter implements AttributeConverter<Grade, Character> {
    public Character convertToDatabaseColumn(Grade grade) { return grade == null ? null : grade.name().charAt(0); }
    public Grade convertToEntityAttribute(Character letter) { return letter == null ? null : Grade.valueOf(letter.toString()); }
}

@Embeddable
class Size { @Parent Widget widget; Integer width; Integer height; Widget getWidget() { return widget; } void setWidget(Widget widget) { this.widget = widget; } }

@Entity
class Sprocket extends Widget { @ElementCollection @CollectionTable(uniqueConstraints = @UniqueConstraint(columnNames = {"sprocket_id", "teeth"}), indexes = @Index(columnList = "teeth")) @Column(name = "teeth", nullable = false) Set<Integer> teeth; }

@Entity
class Gizmo {
    @Id @GeneratedValue(generator = "g") @GenericGenerator(name = "g", strategy = "increment") Long id;
    @OneToMany @MapKeyColumn(name = "part_key", length = 10) Map<String, Gizmo> parts;
    @ManyToMany @MapKeyTemporal(TemporalType.DATE) Map<Date, Widget> uses;
    @ManyToMany @JoinTable(joinColumns = @JoinColumn(name = "left_id", foreignKey = @ForeignKey(name = "fk_gizmo_left")), inverseJoinColumns = @JoinColumn(name = "right_id", nullable = false), uniqueConstraints = @UniqueConstraint(name = "uq_gizmo_pairs", columnNames = {"left_id", "right_id"})) List<Gizmo> pairs;
    @OneToOne(optional = false) @PrimaryKeyJoinColumn Serial serial;
    @ManyToOne @JoinFormula("(select min(w.id) from Widget w)") Widget first;
}

@Entity
class Serial { @Id Long id; @Column(unique = true, nullable = false, length = 12) @Comment("engraved, unique") String number; @Lob byte[] scan; @Lob java.sql.Blob photo; @Lob java.sql.Clob text; }

@Entity
@IdClass(Slot.Key.class)
class Slot {
    record Key(Long rack, int position) implements Serializable {}
    @Id @ManyToOne @JoinColumn(name = "rack_id") Rack rack;
    @Id int position;
    @OneToMany(mappedBy = "slot") List<Device> devices;
}

@Entity
class Rack { @Id Long id; @Column(length = 1) boolean locked; @Convert(converter = org.hibernate.type.YesNoConverter.class) Boolean spare; @Convert(converter = org.hibernate.type.NumericBooleanConverter.class) boolean old; }

@Entity
class Device {
    @Id @Column(columnDefinition = "varchar(17)") String mac;
    @ManyToOne @JoinColumn(name = "slot_position", referencedColumnName = "position") @JoinColumn(name = "slot_rack", referencedColumnName = "rack_id") Slot slot;
}
