// setting hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
@Embeddable
class Money {
    @Column(precision = 19, scale = 4) BigDecimal amount;
    @Column(length = 3, columnDefinition = "char(3)") String currency;
}

@Entity
@Table(name = "legacyCustomers", uniqueConstraints = @UniqueConstraint(columnNames = {"customerNo"}))
class LegacyCustomer {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(nullable = false, length = 20) String customerNo;
    @Column(unique = true) Integer taxNumber;
    Character kind;
    Short degree;
    Byte level;
    float ratio;
    Double exact;
    java.math.BigInteger huge;
    @Column(precision = 30, scale = 0) java.math.BigInteger sized;
    Currency money;
    Locale locale;
    ZoneId zone;
    Duration spent;
    Year since;
    DayOfWeek weekday;
    @Enumerated(EnumType.STRING) Month inMonth;
    java.net.URL home;
    Class<?> handler;
    TimeZone timeZone;
    char[] letters;
    byte[] bytes;
    @Column(length = 100000) String longer;
    @Column(length = 70000) byte[] picture;
    @Column(length = 20000000) String longest;
    OffsetDateTime seen;
    @Column(precision = 3) LocalDateTime precise;
    @Column(columnDefinition = "varchar(12) default 'new' not null") String state;
    @Transient String ignored;
    @Version Long version;
    @CurrentTimestamp Instant touched;
    @Embedded Money limit;
    @Embedded @AttributeOverride(name = "amount", column = @Column(name = "debt", precision = 12, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "debt_currency")) Money debt;
}

@Entity
@Table(name = "orders", indexes = {
    @Index(columnList = "customer_no, placedAt desc", name = "ix_orders_customer"),
    @Index(columnList = "placedAt", unique = true),
    @Index(columnList = "`from`")})
class Purchase {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchases")
    @SequenceGenerator(name = "purchases", sequenceName = "purchase_numbers", initialValue = 1000, allocationSize = 10) long id;
    @ManyToOne @JoinColumn(name = "customer_no", referencedColumnName = "customerNo", nullable = false) LegacyCustomer customer;
    @ManyToOne @JoinColumn(name = "tax_number", referencedColumnName = "taxNumber", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) LegacyCustomer taxed;
    LocalDateTime placedAt;
    @Column(name = "`from`") String from;
    @Column(name = "`Group`") String group;
    @ManyToOne Purchase parent;
    @OneToMany(mappedBy = "parent") List<Purchase> children;
    @OneToMany @JoinColumn(name = "purchase_id", nullable = false) @OrderColumn(name = "position") @ListIndexBase(1) List<Line> lines;
    @ElementCollection @CollectionId(column = @Column(name = "note_id"), generator = "increment") @CollectionIdJavaType(org.hibernate.type.descriptor.java.LongJavaType.class) Collection<String> notes;
    @ElementCollection Map<LegacyCustomer, Money> shares;
    @ElementCollection @Enumerated(EnumType.STRING) Set<DayOfWeek> days;
    @ElementCollection List<Money> payments;
    @Embedded Address address;
}

@Embeddable
class Address {
    String street;
    @ManyToOne @JoinColumn(name = "country_code") Country country;
    @ElementCollection Set<String> phones;
}

@Entity
class Country {
    @Id @Column(length = 2) String code;
    String name;
}

@Entity
class Line {
    @Id @GeneratedValue UUID id;
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "product", foreignKey = @ForeignKey(name = "fk_line_product", foreignKeyDefinition = "foreign key (product) references product_base on delete cascade")) ProductBase product;
    int quantity;
    @OneToOne(mappedBy = "line") Shipment shipment;
}

@Entity
class Shipment {
    @Id long id;
    @OneToOne @MapsId @JoinColumn(name = "line_ref") Line2 line2;
    @OneToOne Line line;
}

@Entity
class Line2 {
    @Id @GeneratedValue(strategy = GenerationType.TABLE) long id;
}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class ProductBase {
    @Id @GeneratedValue Integer id;
    @Column(nullable = false) String name;
    @ManyToMany @JoinTable(name = "product_tags", joinColumns = @JoinColumn(name = "product_id"), inverseJoinColumns = @JoinColumn(name = "tag")) Set<Tag> tags;
}

@Entity
class Book extends ProductBase { @Column(length = 13, unique = true) String isbn; }

@Entity
@Table(name = "gadget")
class Gadget extends ProductBase { @Embedded Money price; }

@Entity
class Tag {
    @Id String name;
    @ManyToMany(mappedBy = "tags") Set<ProductBase> products;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
abstract class Event {
    @Id @GeneratedValue long id;
    @Column(nullable = false) Instant at;
}

@Entity @DiscriminatorValue("1")
class Login extends Event { @Column(nullable = false) String address; boolean failed; }

@Entity @DiscriminatorValue("2")
class Sale extends Event { @ManyToOne(optional = false) Purchase purchase; @Column(name = "at_till") Integer till; }

@Entity
@SecondaryTable(name = "person_details", pkJoinColumns = {@PrimaryKeyJoinColumn(name = "person_country", referencedColumnName = "country"), @PrimaryKeyJoinColumn(name = "person_number", referencedColumnName = "number")}, foreignKey = @ForeignKey(name = "fk_details_person"), indexes = @Index(name = "ix_details_born", columnList = "born"))
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn
class Person {
    @EmbeddedId PersonId id;
    @Column(table = "person_details") LocalDate born;
    @Column(table = "person_details", nullable = false) @Lob String biography;
    @OneToOne @JoinColumns({@JoinColumn(name = "partner_country", referencedColumnName = "country"), @JoinColumn(name = "partner_number", referencedColumnName = "number")}) Person partner;
}

@Embeddable
record PersonId(@Column(length = 2) String country, int number) implements Serializable {}

@Entity
class Employee extends Person {
    @Column(nullable = false) BigDecimal salary;
    @ManyToOne @JoinColumn(name = "boss_country", referencedColumnName = "country") @JoinColumn(name = "boss_number", referencedColumnName = "number") Employee boss;
    @ManyToMany @OrderColumn List<Employee> deputies;
}
